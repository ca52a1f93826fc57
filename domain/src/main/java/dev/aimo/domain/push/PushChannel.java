package dev.aimo.domain.push;

import java.util.Optional;

/** A way to a user that can be used. Secrets in it are not shown. */
public sealed interface PushChannel {

  String UNUSABLE = "the channel is incomplete, or of a type that is not known";

  /** A robot in a group of Feishu; with a secret, messages are signed. */
  record Feishu(String webhookUrl, Optional<String> secret) implements PushChannel {
    @Override
    public String toString() {
      return "feishu";
    }
  }

  /** The MeoW app of somebody. */
  record Meow(String nickname, boolean html, Optional<Integer> htmlHeight) implements PushChannel {
    @Override
    public String toString() {
      return "meow";
    }
  }

  /** A program of somebody, which can tell by the signature who sends. */
  record Webhook(String webhookUrl, String secret) implements PushChannel {
    @Override
    public String toString() {
      return "webhook";
    }
  }

  /** The address that the account is registered with, and no other. */
  record Mail() implements PushChannel {
    @Override
    public String toString() {
      return "email";
    }
  }

  /** Nothing when it lacks what is needed, or is of a type that is not known. */
  static Optional<PushChannel> of(ChannelFields fields) {
    Optional<String> url = fields.text("webhookUrl");
    Optional<String> secret = fields.text("secret");
    return switch (fields.type()) {
      case "feishu" -> url.map(address -> new Feishu(address, secret));
      case "meow" -> fields.text("nickname").map(nickname -> meow(nickname, fields));
      case "webhook" -> url.flatMap(address -> secret.map(key -> new Webhook(address, key)));
      case "email" -> Optional.of(new Mail());
      default -> Optional.empty();
    };
  }

  private static Meow meow(String nickname, ChannelFields fields) {
    boolean html = fields.text("msgType").filter("html"::equals).isPresent();
    return new Meow(nickname, html, fields.number("htmlHeight").filter(height -> height > 0));
  }
}
