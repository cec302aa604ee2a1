// Placeholder of the product target until its first file lands.
internal import SanadRDF
internal import SanadText
