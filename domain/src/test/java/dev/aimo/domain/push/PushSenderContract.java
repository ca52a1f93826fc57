package dev.aimo.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.SampleAccounts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PushSender} keeps to. */
public abstract class PushSenderContract {

  private static final PushMessage MESSAGE = new PushMessage("Title", "<p>text</p>");

  protected abstract PushSender sender();

  /** A channel that takes what it is sent. */
  protected abstract PushChannel taking();

  /** A channel that refuses what it is sent, and says so. */
  protected abstract PushChannel refusing();

  @Test
  protected final void saysThatAMessageWasTaken() {
    assertThat(send(taking())).isEqualTo(new SendOutcome.Sent());
  }

  @Test
  protected final void saysThatAMessageWasRefused() {
    assertThat(send(refusing())).isInstanceOf(SendOutcome.Refused.class);
  }

  private SendOutcome send(PushChannel channel) {
    return sender()
        .send(
            new DeliveryId(SampleAccounts.unique()),
            channel,
            MESSAGE,
            Optional.of(SampleAccounts.email()));
  }
}
