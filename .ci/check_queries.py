#!/usr/bin/env python3
"""Check that every name of an entity, in any language, gives the same answer.

usage: check_queries.py SANAD GRAPH.ttl
"""
import json, subprocess, sys

SAME = [
    ["Putin", "Poutine", "بوتين", "Vladimir Putin"],
    ["CSTO", "OTSC", "منظمة معاهدة الأمن الجماعي"],
    ["SCO", "OCS"],
    ["EAEU", "UEE"],
    ["FSB", "Federal Security Service"],
]


def main():
    sanad, graph = sys.argv[1:3]
    for names in SAME:
        answers = []
        for name in names:
            run = subprocess.run([sanad, "relations", name, "--in", graph, "--json"], capture_output=True, text=True)
            if run.returncode != 0:
                sys.exit(f"relations {name}: exit {run.returncode}: {run.stderr}")
            answer = json.loads(run.stdout)
            answer.pop("query", None)
            answer.pop("name", None)
            answers.append(answer)
        different = [n for n, a in zip(names, answers) if a != answers[0]]
        if different:
            sys.exit(f"{names[0]} and {', '.join(different)} give different answers")
        print(f"{' = '.join(names)}: the same answer")


if __name__ == "__main__":
    main()
