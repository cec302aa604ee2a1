#!/usr/bin/env python3
"""Check that outside tools read the exports of one graph alike.

usage: check_exports.py GRAPH [--xsd DIR] [--shapes SHAPES --ontology ONTOLOGY]

GRAPH is the path that `sanad extract -o GRAPH` was given: GRAPH.ttl, .rdf, .graphml and, where they are there, .nt and .jsonld.
RDF: rdflib, Oxigraph, rapper and, for JSON-LD, PyLD must find the same triples in every file. GraphML: valid against the schema (xmllint),
and networkx and igraph must find the same nodes and edges, as many as the Turtle has entities and relations. SHACL: the
Turtle conforms to the shapes (pySHACL). Needs rdflib, pyoxigraph, PyLD, networkx, igraph, lxml, pyshacl, rapper, xmllint.
"""
import argparse, json, pathlib, subprocess, sys, warnings

import igraph, networkx, pyoxigraph, rdflib
from pyld import jsonld

SANAD = rdflib.Namespace("https://w3id.org/sanad/ontology#")
NOT_ENTITIES = {SANAD[n] for n in ("Article", "Position", "Claim", "Statement", "Evidence")}
failures = []


def check(ok, message):
    print(("ok    " if ok else "WRONG ") + message)
    if not ok:
        failures.append(message)


def by_rdflib(path):
    # Lexical forms are compared as they stand, not as values.
    rdflib.NORMALIZE_LITERALS = False
    graph = rdflib.Graph().parse(path, format={".ttl": "turtle", ".rdf": "xml", ".nt": "nt", ".jsonld": "json-ld"}[path.suffix])
    return {" ".join(term.n3() for term in triple) for triple in graph}


def by_oxigraph(path):
    kind = {
        ".ttl": pyoxigraph.RdfFormat.TURTLE, ".rdf": pyoxigraph.RdfFormat.RDF_XML, ".nt": pyoxigraph.RdfFormat.N_TRIPLES,
        ".jsonld": pyoxigraph.RdfFormat.JSON_LD,
    }
    return {str(quad.triple) for quad in pyoxigraph.parse(path=str(path), format=kind[path.suffix])}


def by_rapper(path):
    kind = {".ttl": "turtle", ".rdf": "rdfxml", ".nt": "ntriples"}[path.suffix]
    lines = subprocess.run(["rapper", "-q", "-i", kind, "-o", "ntriples", str(path)], check=True, capture_output=True).stdout
    return {str(quad.triple) for quad in pyoxigraph.parse(input=lines, format=pyoxigraph.RdfFormat.N_TRIPLES)}


def by_pyld(path):
    quads = jsonld.to_rdf(json.loads(path.read_text()), {"format": "application/n-quads"})
    return {str(quad.triple) for quad in pyoxigraph.parse(input=quads.encode(), format=pyoxigraph.RdfFormat.N_QUADS)}


def check_rdf(stem):
    files = [p for p in (stem.with_name(stem.name + e) for e in (".ttl", ".rdf", ".nt", ".jsonld")) if p.exists()]
    for name, read in (("rdflib", by_rdflib), ("Oxigraph", by_oxigraph), ("rapper", by_rapper)):
        sets = [read(path) for path in files if read != by_rapper or path.suffix != ".jsonld"]
        check(all(s == sets[0] for s in sets), f"{name}: {len(sets[0])} triples in each of {', '.join(p.suffix for p in files)}")
    ours = [by_oxigraph(files[0]), by_rapper(files[0])]
    check(ours[0] == ours[1], "Oxigraph and rapper find the same triples")
    if files[-1].suffix == ".jsonld":
        check(by_pyld(files[-1]) == ours[0], "PyLD finds the same triples in .jsonld")
    return rdflib.Graph().parse(files[0])


def expected_shape(graph):
    """Entities and edges that the Turtle speaks of; a post is an edge to its body."""
    entities = {
        s for s, t in graph.subject_objects(rdflib.RDF.type) if t.startswith(SANAD) and t not in NOT_ENTITIES
    }
    edges = []
    for s, p, o in graph:
        if s in entities and p.startswith(SANAD):
            body = graph.value(o, SANAD.positionIn)
            if o in entities or body is not None:
                edges.append((str(s), str(p)[len(SANAD):], str(body if o not in entities else o)))
    return {str(e) for e in entities}, sorted(edges)


def check_graphml(path, entities, edges, xsd):
    if xsd:
        schema = str(pathlib.Path(xsd) / "graphml.xsd")
        run = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schema, str(path)], capture_output=True, text=True)
        check(run.returncode == 0, f"GraphML is valid against its schema {run.stderr.strip() if run.returncode else ''}")
    graph = networkx.read_graphml(path, force_multigraph=True)
    iri = networkx.get_node_attributes(graph, "iri")
    check(set(iri.values()) == entities and len(iri) == len(graph), f"networkx: {len(graph)} nodes, the entities of the Turtle")
    found = sorted((iri[s], d["relation"], iri[t]) for s, t, d in graph.edges(data=True))
    check(found == edges, f"networkx: {len(found)} edges, the relations of the Turtle")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        other = igraph.Graph.Read_GraphML(str(path))
    check(set(other.vs["iri"]) == entities, f"igraph: {other.vcount()} nodes")
    found = sorted((other.vs[e.source]["iri"], e["relation"], other.vs[e.target]["iri"]) for e in other.es)
    check(found == edges, f"igraph: {len(found)} edges")
    labels = networkx.get_node_attributes(graph, "label")
    check(dict(zip(other.vs["id"], other.vs["label"])) == labels, "igraph and networkx read the same labels")


def check_shapes(graph, shapes, ontology):
    import pyshacl

    ok, _, text = pyshacl.validate(
        graph, shacl_graph=str(shapes), ont_graph=str(ontology) if ontology else None, advanced=True, inference="none"
    )
    check(ok, "SHACL: the graph conforms" + ("" if ok else "\n" + text[:4000]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", type=pathlib.Path)
    parser.add_argument("--xsd", help="the folder with graphml.xsd")
    parser.add_argument("--shapes", type=pathlib.Path)
    parser.add_argument("--ontology", type=pathlib.Path)
    options = parser.parse_args()
    graph = check_rdf(options.graph)
    entities, edges = expected_shape(graph)
    check_graphml(options.graph.with_name(options.graph.name + ".graphml"), entities, edges, options.xsd)
    if options.shapes:
        check_shapes(graph, options.shapes, options.ontology)
    print(f"{len(failures)} of the checks failed" if failures else "all checks passed")
    sys.exit(1 if failures else 0)


main()
