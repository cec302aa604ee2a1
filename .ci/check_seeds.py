#!/usr/bin/env python3
"""Compares the graph of the five example articles with what a careful reader finds in them.

usage: check_seeds.py GRAPH.ttl MERGED.json [--list]

MERGED.json holds the expected nodes, relations and statements (its keys: entities, relations, debatable,
statementGroups, statementsAlone, mustNotExist, debatableEntities). Exit 1 when a node is missing, split or
wrongly joined, a relation is wrong, fewer than 23 relations or 20 statements are found, or a date is off.
"""
import argparse, json, pathlib, re, sys, unicodedata
from rdflib import Graph, Namespace, RDF, RDFS
from rdflib.namespace import SKOS

S = Namespace("https://w3id.org/sanad/ontology#")
TOPS = {"person": "Person", "organization": "Organization", "place": "Place", "event": "Event"}
RELATIONS = """holdsPosition represents memberOf subOrganizationOf ofCountry participatesIn organizes chairs speaksAt
takesPlaceIn metWith visits locatedIn capitalOf cooperatesWith signedAgreementWith invitedBy accompaniedBy appointedBy
succeeds""".split()
SYMMETRIC = {"metWith", "cooperatesWith", "signedAgreementWith"}


def norm(text):
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c) and c != "ـ").casefold()
    text = text.translate(str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "\xa0": " "}))
    text = re.sub(r"[^\w]+", " ", text).strip()
    return re.sub(r"^(m|mme|le|la|les|l) ", "", text)


def overlap(a, b):
    a, b = set(norm(a).split()), set(norm(b).split())
    return len(a & b) / len(a | b) if a and b else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph")
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("--list", action="store_true", help="list what is missing and what is extra")
    args = parser.parse_args()
    g = Graph().parse(args.graph)
    gold = json.loads(args.gold.read_text("utf-8"))
    problems, notes = [], []

    nodes = {}
    for iri in set(g.subjects(RDF.type)):
        match = re.search(r"/(person|organization|place|event)/[^/]+$", str(iri))
        if match:
            names = {norm(str(o)) for p in (RDFS.label, SKOS.altLabel, S.acronym) for o in g.objects(iri, p)}
            nodes[iri] = (TOPS[match[1]], names)
    of = {}
    for entity in gold["entities"]:
        names = {norm(n) for ns in entity["names"].values() for n in ns} | {norm(entity["name"])}
        hits = [i for i, (top, seen) in nodes.items() if top == entity["type"] and seen & names]
        if not hits:
            problems.append(f"missing: {entity['name']}")
        if len(hits) > 1:
            problems.append(f"split: {entity['name']}: {sorted(map(str, hits))}")
        for hit in hits:
            if hit in of:
                problems.append(f"joined: {of[hit]} and {entity['id']} in {hit}")
            of[hit] = entity["id"]
    free = {norm(e["name"]) for e in gold["debatableEntities"]}
    for iri, (top, names) in nodes.items():
        if iri not in of and not names & free:
            problems.append(f"extra node: {iri}")
    for trap in gold["mustNotExist"]:
        if any(norm(trap) in names for _, names in nodes.values()):
            problems.append(f"trap: {trap}")

    def key(s, p, o):
        return (p, *sorted((s, o))) if p in SYMMETRIC else (p, s, o)

    wanted = {key(r["s"], r["p"], r["o"]) for r in gold["relations"]}
    allowed = {key(r["s"], r["p"], r["o"]) for r in gold["debatable"]}
    found = set()
    for p in RELATIONS:
        for s, o in g.subject_objects(S[p]):
            ends = list(g.objects(o, S.positionIn)) if p == "holdsPosition" else [o]
            for end in ends:
                if s not in of or end not in of:
                    continue
                k = key(of[s], p, of[end])
                found.add(k)
                if k not in wanted | allowed:
                    problems.append(f"wrong relation: {k}")
    for k in sorted(wanted - found):
        notes.append(f"missed relation: {k}")
    if len(wanted & found) < 23:
        problems.append(f"only {len(wanted & found)} of {len(wanted)} relations")

    said = [(of.get(sp), str(t)) for st in g.subjects(RDF.type, S.Statement)
            for sp in g.objects(st, S.speaker) for t in g.objects(st, S.text)]
    statements = [(x["speaker"], v) for x in gold["statementGroups"] for v in x["variants"]]
    statements += [(x["speaker"], x) for x in gold["statementsAlone"]]
    unique = {(v["file"], v["id"]): (speaker, v["text"]) for speaker, v in statements}
    hit = 0
    for where, (speaker, text) in sorted(unique.items()):
        if any(sp == speaker and overlap(t, text) >= 0.5 for sp, t in said):
            hit += 1
        else:
            notes.append(f"missed statement {where}: {text[:70]}")
    if hit < 20:
        problems.append(f"only {hit} of {len(unique)} statements with the right speaker")
    for entity in gold["entities"]:
        if entity["type"] != "Event":
            continue
        for iri in (i for i, e in of.items() if e == entity["id"]):
            dates = [str(next(g.objects(iri, S[p]), "")) for p in ("startDate", "endDate")]
            if dates != [entity["startDate"], entity["endDate"]]:
                problems.append(f"dates of {entity['id']}: {dates}")

    print(f"{len(set(of.values()))}/{len(gold['entities'])} nodes, {len(wanted & found)}/{len(wanted)} relations, "
          f"{hit}/{len(unique)} statements ({len(said)} in the graph), {len(problems)} problems")
    for line in problems + (notes if args.list else []):
        print("  " + line)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
