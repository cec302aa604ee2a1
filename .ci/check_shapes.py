#!/usr/bin/env python3
"""Check that `sanad validate` and pySHACL come to the same verdicts.

usage: check_shapes.py SANAD GRAPH [--cases DIR] [--ontology DIR]

SANAD is the program, GRAPH an export in Turtle. Compared are the results (focus node, path, value, component, severity) on the
cases of the tests, and on the export as it is and spoilt in many ways, against ontology/shapes.ttl. SPARQL constraints, which
`sanad validate` does not check, are left out, and so are cases that say why pySHACL answers otherwise. Needs rdflib and pyshacl.
"""
import argparse, logging, pathlib, subprocess, sys, tempfile, warnings

import pyshacl, rdflib
from rdflib import OWL, RDF, RDFS, SH, XSD, Literal, URIRef

rdflib.NORMALIZE_LITERALS = False
# Literals that are no good are what the cases are about.
logging.disable()
warnings.simplefilter("ignore")
SANAD = rdflib.Namespace("https://w3id.org/sanad/ontology#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
failures = 0


def load(path):
    return rdflib.Graph().parse(path, format="turtle")


def term(graph, node, path=False):
    """A node in words; a blank node of the report by what it says of a path."""
    if not isinstance(node, rdflib.BNode):
        return None if node is None else node.n3()
    if not path:
        return "[]"
    if graph.value(node, RDF.first) is not None:
        return "(" + " ".join(term(graph, n, True) for n in graph.items(node)) + ")"
    return "".join(sorted(f"{p.n3()} {term(graph, o, True)}" for p, o in graph.predicate_objects(node)))


def results(graph):
    found = []
    for report in graph.subjects(RDF.type, SH.ValidationReport):
        for result in graph.objects(report, SH.result):
            component = graph.value(result, SH.sourceConstraintComponent)
            if component == SH.SPARQLConstraintComponent:
                continue
            found.append((
                term(graph, graph.value(result, SH.focusNode)), term(graph, graph.value(result, SH.resultPath), True) or "",
                str(component).split("#")[1], term(graph, graph.value(result, SH.value)) or "",
                str(graph.value(result, SH.resultSeverity)),
            ))
    return sorted(found)


def ours(sanad, ontology, data, shapes):
    command = [sanad, "validate", str(data), "--shapes", str(shapes), "--format", "turtle", "--ontology", str(ontology)]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode not in (0, 1) or run.stderr:
        sys.exit(f"{' '.join(command)}: {run.stderr}")
    return results(rdflib.Graph().parse(data=run.stdout, format="turtle"))


def theirs(data, shapes, ontology=None):
    _, graph, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology, inference="none", max_validation_depth=100)
    return results(graph)


def compare(name, mine, other):
    global failures
    same = mine == other
    print(("ok    " if same else "WRONG ") + f"{name}: {len(other)} results")
    if not same:
        failures += 1
        for mark, rows in (("only Sanad", mine), ("only pySHACL", other)):
            for row in rows:
                if mine.count(row) != other.count(row):
                    print("      ", mark, *row)


def spoilt(graph):
    """The export spoilt in one way after the other: a name for the way, and the graph."""
    def entity(kind):
        return sorted(graph.subjects(RDF.type, SANAD[kind]))[0]

    def first(predicate):
        return sorted(graph.subject_objects(predicate))[0]

    person, event, claim = entity("Person"), entity("Visit"), entity("Claim")
    subject, position = first(SANAD.holdsPosition)
    dated, date = first(SANAD.startDate)
    selector, start = first(OA.start)
    evidence, source = first(OA.hasSource)
    ways = {
        "as it is": ([], []),
        "a label less": ([(person, RDFS.label, None)], []),
        "two labels in one language": ([], [(person, RDFS.label, Literal("X", lang="fr")), (person, RDFS.label, Literal("Y", lang="fr"))]),
        "an empty label": ([], [(person, RDFS.label, Literal(""))]),
        "a label that is a number": ([], [(person, RDFS.label, Literal("1", datatype=XSD.integer))]),
        "a wrong range": ([], [(person, SANAD.visits, person)]),
        "a literal for an entity": ([], [(person, SANAD.visits, Literal("Norville"))]),
        "a wrong domain": ([], [(event, SANAD.holdsPosition, position)]),
        "a person that is a place": ([], [(person, RDF.type, SANAD.City)]),
        "an unknown class": ([(person, RDF.type, None)], [(person, RDF.type, SANAD.Robot)]),
        "no such day": ([(dated, SANAD.startDate, None)], [(dated, SANAD.startDate, Literal("2025-02-30", datatype=XSD.date))]),
        "a date that is text": ([(dated, SANAD.startDate, None)], [(dated, SANAD.startDate, Literal("mardi"))]),
        "two dates": ([], [(dated, SANAD.startDate, Literal("1999", datatype=XSD.gYear))]),
        "confidence above one": ([(claim, SANAD.confidence, None)], [(claim, SANAD.confidence, Literal("1.5", datatype=XSD.decimal))]),
        "confidence as a double": ([(claim, SANAD.confidence, None)], [(claim, SANAD.confidence, Literal("0.5", datatype=XSD.double))]),
        "a claim without evidence": ([(claim, PROV.wasDerivedFrom, None)], []),
        "a claim of an unknown relation": ([(claim, RDF.predicate, None)], [(claim, RDF.predicate, SANAD.likes)]),
        "evidence that ends before it starts": ([(selector, OA.start, None)], [(selector, OA.start, Literal("999999", datatype=XSD.integer))]),
        "evidence from no article": ([(evidence, OA.hasSource, None)], []),
        "evidence from a person": ([(evidence, OA.hasSource, None)], [(evidence, OA.hasSource, person)]),
        "a negative offset": ([(selector, OA.start, None)], [(selector, OA.start, Literal("-1", datatype=XSD.integer))]),
        "a negative edition": ([], [(event, SANAD.edition, Literal("-1", datatype=XSD.integer))]),
        "a blank person": ([], [(rdflib.BNode(), RDF.type, SANAD.Person)]),
        "a post in no body": ([(position, SANAD.positionIn, None)], []),
    }
    for name, (removed, added) in ways.items():
        copy = rdflib.Graph()
        for triple in graph:
            copy.add(triple)
        for pattern in removed:
            copy.remove(pattern)
        for triple in added:
            copy.add(triple)
        yield name, copy


def main():
    home = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sanad")
    parser.add_argument("graph", type=pathlib.Path)
    parser.add_argument("--cases", type=pathlib.Path, default=home / "Tests/SanadSHACLTests/Cases")
    parser.add_argument("--ontology", type=pathlib.Path, default=home / "ontology")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        # Only the classes: domains and ranges, which pySHACL does not look at, are another matter.
        ontology = load(options.ontology / "sanad.ttl")
        classes = rdflib.Graph()
        for triple in ontology.triples((None, RDFS.subClassOf, None)):
            classes.add(triple)
        classes.serialize(work / "sanad.ttl", format="turtle")
        for case in sorted(options.cases.glob("*.ttl")):
            if "# pySHACL answers otherwise" in case.read_text():
                continue
            compare(case.name, ours(options.sanad, work, case, case), theirs(load(case), load(case)))
        shapes = options.ontology / "shapes.ttl"
        for name, graph in spoilt(load(options.graph)):
            graph.serialize(work / "spoilt.ttl", format="turtle")
            compare(name, ours(options.sanad, work, work / "spoilt.ttl", shapes), theirs(graph, load(shapes), classes))
    print(f"{failures} of the comparisons failed" if failures else "the same verdicts")
    sys.exit(1 if failures else 0)


main()
