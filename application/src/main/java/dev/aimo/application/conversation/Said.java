package dev.aimo.application.conversation;

import dev.aimo.domain.conversation.MessageText;
import dev.aimo.domain.conversation.Reference;
import dev.aimo.domain.conversation.Role;
import java.util.List;

/** Something that was said and is to be kept. */
public record Said(Role role, MessageText text, List<Reference> sources) {

  public Said {
    sources = List.copyOf(sources);
  }
}
