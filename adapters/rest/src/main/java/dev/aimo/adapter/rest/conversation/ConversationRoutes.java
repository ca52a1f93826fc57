package dev.aimo.adapter.rest.conversation;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.conversation.ConversationUseCases;
import dev.aimo.application.conversation.Conversations;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.ConversationId;
import dev.aimo.domain.conversation.Dialogue;
import dev.aimo.domain.conversation.Message;
import dev.aimo.domain.conversation.Position;
import dev.aimo.domain.conversation.Title;
import dev.aimo.domain.error.Reason;
import java.util.List;
import java.util.Optional;

/** Talks with AIMO, as clients keep them. */
public final class ConversationRoutes {

  private static final String ALL = "/explore/conversations";
  private static final String ONE = ALL + "/{id}";
  private static final String CURSOR = "cursor";
  private static final String TITLE = "title";

  private final ConversationUseCases conversations;

  private record Listed(List<ConversationJson> items, long total, Optional<String> nextCursor) {}

  private record Read(
      String conversationId,
      String title,
      long createdAt,
      long updatedAt,
      int messageCount,
      List<MessageJson> messages,
      Optional<String> nextCursor) {}

  private record Told(String message, ConversationJson conversation) {
    static Reply reply(String message, Conversation conversation) {
      return Reply.data(new Told(message, ConversationJson.of(conversation)));
    }
  }

  private record Added(String message, MessageJson data) {}

  private record Deleted(String message) {}

  public ConversationRoutes(ConversationUseCases conversations) {
    this.conversations = conversations;
  }

  public void declare(Routes api) {
    api.account(GET, ALL, this::list);
    api.account(POST, ALL, this::create);
    api.account(GET, ONE, this::get);
    api.account(PUT, ONE, this::rename);
    api.account(DELETE, ONE, this::delete);
    api.account(POST, ONE + "/messages", this::say);
  }

  private Reply list(Call call, Actor actor) {
    int most = most(call, ConversationUseCases.MOST_CONVERSATIONS);
    Conversations found = conversations.list(actor, cursor(call), most);
    Optional<String> next =
        found.hasMore()
            ? Optional.of(Cursor.write(Position.of(found.items().getLast())))
            : Optional.empty();
    return Reply.data(
        new Listed(found.items().stream().map(ConversationJson::of).toList(), found.total(), next));
  }

  /** What is called by no text gets a name that clients replace. */
  private Reply create(Call call, Actor actor) {
    Title title =
        new Title(
            call.fields()
                .text(TITLE)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> call.language().choose("New conversation", "新对话")));
    return Told.reply("Conversation created successfully", conversations.create(actor, title));
  }

  private Reply get(Call call, Actor actor) {
    int most = most(call, ConversationUseCases.MOST_MESSAGES);
    Dialogue dialogue = conversations.get(actor, id(call), cursor(call), most);
    Conversation conversation = dialogue.conversation();
    Optional<String> next =
        dialogue.hasEarlier()
            ? Optional.of(Cursor.write(Position.of(dialogue.messages().getFirst())))
            : Optional.empty();
    return Reply.data(
        new Read(
            conversation.id().value(),
            conversation.title().value(),
            conversation.createdAt().toEpochMilli(),
            conversation.updatedAt().toEpochMilli(),
            conversation.messageCount(),
            dialogue.messages().stream().map(MessageJson::of).toList(),
            next));
  }

  private Reply rename(Call call, Actor actor) {
    Title title = new Title(call.fields().text(TITLE).orElse(""));
    return Told.reply(
        "Conversation updated successfully", conversations.rename(actor, id(call), title));
  }

  private Reply delete(Call call, Actor actor) {
    conversations.delete(actor, id(call));
    return Reply.data(new Deleted("Conversation deleted successfully"));
  }

  private Reply say(Call call, Actor actor) {
    Message said = conversations.say(actor, id(call), MessageFields.said(call.fields()));
    return Reply.data(new Added("Message added successfully", MessageJson.of(said)));
  }

  private static ConversationId id(Call call) {
    return call.id("id", ConversationId::new, Reason.CONVERSATION_UNKNOWN);
  }

  private static Optional<Position> cursor(Call call) {
    return Cursor.read(call.query().text(CURSOR));
  }

  /** The old server took any limit and did not look at it. */
  private static int most(Call call, int usual) {
    long asked = call.query().number("limit", usual);
    return asked < 1 ? usual : (int) Math.min(asked, usual);
  }
}
