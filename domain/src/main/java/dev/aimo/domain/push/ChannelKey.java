package dev.aimo.domain.push;

import dev.aimo.domain.text.Sha256;

/**
 * Tells the places that channels reach from each other, without telling which they are. Two
 * channels that reach the same place have the same key, whatever else they say.
 */
public record ChannelKey(String value) {

  static ChannelKey of(ChannelFields fields) {
    String place =
        PushChannel.of(fields)
            .map(channel ->
                switch (channel) {
                  case PushChannel.Feishu feishu -> "feishu " + feishu.webhookUrl();
                  case PushChannel.Meow meow -> "meow " + meow.nickname();
                  case PushChannel.Webhook webhook -> "webhook " + webhook.webhookUrl();
                  case PushChannel.Mail _ -> "email";
                })
            .orElseGet(() -> "unusable " + fields.type());
    return new ChannelKey(Sha256.hex(place));
  }
}
