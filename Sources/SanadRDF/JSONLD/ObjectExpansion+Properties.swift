// The keys of an object that are properties, and the containers in which their values stand.

extension ObjectExpansion {
  /// Takes in the values of a property.
  mutating func take(property: String, _ member: JSONObject.Member) throws(SyntaxError) {
    let term = context.value.terms[member.key]
    let container = term?.container ?? []
    var items: [JSONLDItem]
    if term?.type == "@json" {
      items = [.value(JSONLDValue(value: member.value, type: "@json"))]
    } else if container.contains(.language), let map = member.value.object {
      items = try languageItems(map, term)
    } else if !container.isDisjoint(with: [.index, .type, .id]), let map = member.value.object {
      items = try indexItems(map, member, container, term)
    } else {
      let result = try processor.expanded(member.value, at: place(member.key, member))
      if case .none = result { return }
      items = result.items
      if container.contains(.list) {
        let isListAlready = if case .one(.list) = result { true } else { false }
        if !isListAlready { items = [.list(items)] }
      }
    }
    if container.contains(.graph), container.isDisjoint(with: [.id, .index]) {
      items = items.map { .node(JSONLDNode(graph: [$0])) }
    }
    if term?.isReverse == true {
      try addReverse(items, to: property, member)
    } else {
      node.add(items, to: property)
    }
  }

  /// The strings of a map from languages to strings.
  private func languageItems(
    _ map: JSONObject, _ term: JSONLDContext.Term?
  ) throws(SyntaxError) -> [JSONLDItem] {
    var items: [JSONLDItem] = []
    for member in map.members {
      let isNone =
        try processor.expanded(member.key, in: context.value, isName: true, at: member.offset)
        == "@none"
      for element in member.value.elements where !element.isNull {
        guard element.text != nil else {
          throw error(
            "a map of languages holds something other than strings", "keep strings", member)
        }
        items.append(
          .value(
            JSONLDValue(
              value: element, language: isNone ? nil : member.key.lowercased(),
              direction: term?.direction ?? context.value.direction)))
      }
    }
    return items
  }

  /// The items of a map from indices, IRIs or types to values.
  private func indexItems(
    _ map: JSONObject, _ owner: JSONObject.Member, _ container: JSONLDContext.Container,
    _ term: JSONLDContext.Term?
  ) throws(SyntaxError) -> [JSONLDItem] {
    var items: [JSONLDItem] = []
    let around = context.value.previous.map { JSONLDActiveContext($0) } ?? context
    for member in map.members {
      var mapContext = context
      if container.contains(.type) {
        mapContext = around
        if let scoped = mapContext.value.terms[member.key]?.context {
          mapContext = JSONLDActiveContext(
            try processor.context(
              scoped, in: mapContext.value, at: member.offset,
              JSONLDProcessor.ContextRules(propagates: false)))
        }
      } else if container.contains(.id) {
        mapContext = around
      }
      let index = try processor.expanded(
        member.key, in: context.value, isName: true, at: member.offset)
      var place = place(owner.key, owner, mapContext)
      place.isInIndex = true
      for item in try processor.expanded(.array(member.value.elements), at: place).items {
        items.append(
          try indexed(item, by: member, isNone: index == "@none", container, term, owner))
      }
    }
    return items
  }

  /// An item with what the key of its map says of it.
  private func indexed(
    _ item: JSONLDItem, by member: JSONObject.Member, isNone: Bool,
    _ container: JSONLDContext.Container, _ term: JSONLDContext.Term?, _ owner: JSONObject.Member
  ) throws(SyntaxError) -> JSONLDItem {
    var item = item
    if container.contains(.graph), item.node?.isGraph != true {
      item = .node(JSONLDNode(graph: [item]))
    }
    if isNone { return item }
    if container.contains(.index) {
      guard let index = term?.index else { return item }
      guard var node = item.node else {
        throw error(
          "a value stands in a map whose keys are values of '\(index)'", "keep nodes there", member)
      }
      let property = try processor.expanded(
        index, in: context.value, isName: true, at: member.offset)
      let place = place(index, member)
      node.add(
        [try processor.item(.string(member.key), at: place, context.value)], to: property ?? index)
      return .node(node)
    }
    guard var node = item.node else { return item }
    if container.contains(.id) {
      if node.id == nil {
        node.id = try processor.expanded(
          member.key, in: context.value, isReference: true, at: member.offset)
      }
    } else if container.contains(.type) {
      let type = try processor.expanded(
        member.key, in: context.value, isReference: true, isName: true, at: member.offset)
      node.types = (type.map { [$0] } ?? []) + node.types
    }
    return .node(node)
  }
}
