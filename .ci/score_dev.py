#!/usr/bin/env python3
"""Extract each annotated article on its own and score the graphs against the gold.

usage: score_dev.py SANAD SHARED [--gold FOLDER] [--language fr] [--errors]

SHARED holds eval/score.py and gold/dev (ID.txt, ID.json). On gold/dev it fails below the floors that a change must not
break; another FOLDER of the same form is only scored.
"""
import argparse, json, pathlib, subprocess, sys, tempfile

# Entities F1 and relation precision over all three languages: a change that costs more than noise fails.
FLOORS = {"ENTITIES (person, organization, place)": ("f", 0.90), "RELATIONS": ("p", 0.90)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sanad")
    parser.add_argument("shared", type=pathlib.Path)
    parser.add_argument("--gold", type=pathlib.Path)
    parser.add_argument("--language")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    gold = args.gold or args.shared / "gold" / "dev"
    score = [sys.executable, str(args.shared / "eval" / "score.py"), "--gold", str(gold)]
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(gold.glob("*.json")):
            article = json.loads(path.read_text("utf-8"))
            if args.language and article["lang"] != args.language:
                continue
            command = [args.sanad, "extract", str(path.with_suffix(".txt")), "-o", f"{folder}/{path.stem}.ttl", "--quiet"]
            if article.get("published"):
                command += ["--published", article["published"]]
            subprocess.run(command, check=True)
        score += ["--pred", folder] + (["--lang", args.language] if args.language else [])
        languages = [args.language] if args.language else ["fr", "en", "ar"]
        if not args.language:
            for language in languages:
                print(f"\n-- {language}")
                lines = subprocess.run([*score, "--lang", language], check=True, capture_output=True, text=True).stdout
                print("\n".join(lines.splitlines()[:6]))
            print("\n-- all")
        subprocess.run(score + (["--errors"] if args.errors else []), check=True)
        rows = json.loads(subprocess.run([*score, "--json"], check=True, capture_output=True, text=True).stdout)
    if not args.language and not args.gold:
        for row, (measure, floor) in FLOORS.items():
            if rows[row][measure] < floor:
                sys.exit(f"{row}: {measure} {rows[row][measure]:.3f} is below the floor {floor}")


if __name__ == "__main__":
    main()
