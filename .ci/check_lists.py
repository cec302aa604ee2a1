#!/usr/bin/env python3
"""Every word list that the engine asks for by name must be in a language pack: a misspelt one would be silently empty.

usage: check_lists.py REPOSITORY
"""
import pathlib, re, sys, yaml

# `pack.isWord(token, in: "link")`, `pack.words["link"]`: parentheses inside the first argument are passed over.
ASKED = re.compile(r'(?:isWord\((?:[^()]|\([^()]*\))*?,\s*in:\s*|words\[)"(\w+)"')


def main():
    root = pathlib.Path(sys.argv[1])
    packs = {path.parent.name: yaml.safe_load(path.read_text("utf-8"))["lists"]
             for path in sorted((root / "ontology" / "languages").glob("*/pack.yaml"))}
    asked = {}
    for path in sorted((root / "Sources" / "SanadText").rglob("*.swift")):
        for name in ASKED.findall(path.read_text("utf-8")):
            asked.setdefault(name, path.name)
    missing = [f"{file}: no language has the list '{name}'" for name, file in asked.items()
               if not any(name in lists for lists in packs.values())]
    if missing or not asked:
        sys.exit("\n".join(missing) or "no list is asked for: the check itself is broken")
    print(f"{len(asked)} word lists are asked for, each is in a pack")


if __name__ == "__main__":
    main()
