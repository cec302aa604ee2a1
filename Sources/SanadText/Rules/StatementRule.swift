// A rule for reported speech: what verbs and phrases introduce somebody's words.

/// How a pack's speech file introduces words and names their speaker.
package struct StatementRule: Hashable, Sendable {
  /// What stands between the verb and the words.
  package enum Content: String, Hashable, Sendable, CaseIterable {
    /// A clause: 'a affirmé que …'
    case clause
    /// A noun phrase that runs to the end of the sentence: 'a souligné la nécessité de …'
    case phrase
    /// A clause without an introducer, behind the verb or before it: 'said traffic would slow',
    /// 'Traffic will slow, the ministry said'.
    case bare
    /// An infinitive right behind the verb or its introducer: 'dit collaborer avec …', 'a promis de …'
    case infinitive
  }

  package let id: String
  /// The lemmas of the verbs.
  package let verbs: Set<String>
  package let content: Content
  /// Folded words of which one must follow the verb, `que`, `pour`, `sur`; none where it is empty.
  package let introducers: Set<String>
  package let confidence: Double
}
