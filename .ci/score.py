#!/usr/bin/env python3
"""Score annotated articles with `sanad evaluate` and with the annotations' own scorer, which must agree.

usage: score.py SANAD SHARED [--gold FOLDER] [--errors]

SHARED holds eval/score.py and gold/dev (ID.txt, ID.json). On gold/dev it fails below the floors that a change must not
break; another FOLDER of the same form is only scored.
"""
import argparse, json, pathlib, subprocess, sys, tempfile

# Entities F1 and relation precision over all three languages: a change that costs more than noise fails.
FLOORS = {"entities": ("f1", 0.93), "relations": ("precision", 0.95)}
# The rows of both reports.
ROWS = {"entities": "ENTITIES (person, organization, place)", "events": "EVENTS", "relations": "RELATIONS",
        "statements": "STATEMENTS", "eventDates": "EVENT DATES"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sanad")
    parser.add_argument("shared", type=pathlib.Path)
    parser.add_argument("--gold", type=pathlib.Path)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    gold = args.gold or args.shared / "gold" / "dev"
    evaluate = [args.sanad, "evaluate", "--gold", str(gold)]
    subprocess.run(evaluate + (["--errors"] if args.errors else []), check=True)
    ours = json.loads(subprocess.run([*evaluate, "--json"], check=True, capture_output=True, text=True).stdout)
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(gold.glob("*.json")):
            command = [args.sanad, "extract", str(path.with_suffix(".txt")), "-o", f"{folder}/{path.stem}.ttl", "--quiet"]
            published = json.loads(path.read_text("utf-8")).get("published")
            subprocess.run(command + (["--published", published] if published else []), check=True)
        score = [sys.executable, str(args.shared / "eval" / "score.py"), "--gold", str(gold), "--pred", folder, "--json"]
        theirs = json.loads(subprocess.run(score, check=True, capture_output=True, text=True).stdout)
    for row, name in ROWS.items():
        figures = ours["all"]["groups"][row]
        counts = tuple(figures[k] for k in ("right", "wrong", "missed"))
        if counts != tuple(theirs[name].get(k, 0) for k in ("tp", "fp", "fn")):
            sys.exit(f"{row}: sanad evaluate counts {counts}, the scorer {theirs[name]}")
    print("the annotations' own scorer counts the same")
    if not args.gold:
        for row, (measure, floor) in FLOORS.items():
            if ours["all"]["groups"][row][measure] < floor:
                sys.exit(f"{row}: {measure} is below the floor {floor}")


if __name__ == "__main__":
    main()
