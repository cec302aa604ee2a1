#!/usr/bin/env python3
"""Check that the same articles give the same bytes whatever their order and the number of jobs.

usage: check_determinism.py SANAD FOLDER [--orders N]

Runs `SANAD extract` on the articles of FOLDER in N random orders (20), with 1 and with 2 jobs in turn, and compares the
Turtle, RDF/XML and GraphML byte for byte.
"""
import argparse, pathlib, random, subprocess, sys, tempfile


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sanad")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--orders", type=int, default=20)
    args = parser.parse_args()
    articles = sorted(str(p) for p in args.folder.iterdir())
    shuffle = random.Random(2025)
    first = None
    with tempfile.TemporaryDirectory() as folder:
        for run in range(args.orders):
            stem = pathlib.Path(folder) / "graph"
            subprocess.run([args.sanad, "extract", *articles, "-o", str(stem), "--jobs", str(1 + run % 2), "--quiet"], check=True)
            now = {p.suffix: p.read_bytes() for p in sorted(pathlib.Path(folder).iterdir())}
            if first is None:
                first = now
            elif now != first:
                sys.exit(f"order {run}: {[s for s in now if now[s] != first.get(s)]} differ from the first run: {articles}")
            shuffle.shuffle(articles)
    print(f"{args.orders} orders of {len(articles)} articles, 1 and 2 jobs: the same bytes in {', '.join(sorted(first))}")


if __name__ == "__main__":
    main()
