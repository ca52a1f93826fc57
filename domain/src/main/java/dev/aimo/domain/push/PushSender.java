package dev.aimo.domain.push;

import dev.aimo.domain.account.Email;
import java.util.Optional;

/** Speaks to channels. Calls may run at the same time, and an interrupt ends one. */
public interface PushSender {

  /**
   * Sends a message once; nothing is tried again. It says what came of it and throws nothing for
   * what channels do.
   *
   * @param id the same when the same message is sent again, so that whoever gets it can tell
   * @param address of the account, for channels that need it
   */
  SendOutcome send(
      DeliveryId id, PushChannel channel, PushMessage message, Optional<Email> address);
}
