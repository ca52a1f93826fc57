package dev.aimo.adapter.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.SendOutcome;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailChannelTest {

  private static final DeliveryId ID = new DeliveryId("pd1");
  private static final Email ANNA = new Email("anna@example.org");
  private static final PushMessage MESSAGE =
      new PushMessage("今日\r\nBcc: eve@example.org", "<p>one &amp; 猫</p>");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.setUser("aimo", "password");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsTextAndHtmlToTheAddressOfTheAccount() throws Exception {
    assertThat(channel("password").send(ID, MESSAGE, Optional.of(ANNA)))
        .isEqualTo(new SendOutcome.Sent());

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(1);
    MimeMessage mail = mails[0];
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ANNA.value());
    assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
    assertThat(mail.getSubject()).isEqualTo("今日 Bcc: eve@example.org");
    assertThat(mail.getMessageID()).isEqualTo("<pd1@aimo>");
    assertThat(mail.getFrom()[0].toString()).isEqualTo("aimo@example.org");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("one & 猫");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
  }

  @Test
  void saysThatTheLoginWasRefused() {
    SendOutcome came = channel("wrong").send(ID, MESSAGE, Optional.of(ANNA));

    assertThat(came).isEqualTo(new SendOutcome.Refused("the mail server refused the login", false));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void saysThatNobodyIsThere() {
    MailChannel channel = channel("password");
    server.stop();

    assertThat(channel.send(ID, MESSAGE, Optional.of(ANNA)))
        .isEqualTo(new SendOutcome.Refused("the mail server can not be reached", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a@example.org, b@example.org", "a b", "\"\r\nBcc: x\"@y"})
  void refusesWhatIsNotOneAddress(String address) {
    SendOutcome came = channel("password").send(ID, MESSAGE, Optional.of(new Email(address)));

    assertThat(came).isInstanceOf(SendOutcome.Refused.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void saysWhatIsMissing() {
    MailChannel none = new MailChannel(Optional.empty(), InstantSource.fixed(Instant.EPOCH));

    assertThat(none.send(ID, MESSAGE, Optional.of(ANNA)))
        .isEqualTo(new SendOutcome.Refused("no mail server is configured", true));
    assertThat(channel("password").send(ID, MESSAGE, Optional.empty()))
        .isEqualTo(new SendOutcome.Refused("the account has no e-mail address", true));
  }

  private MailChannel channel(String password) {
    return new MailChannel(
        Optional.of(
            new SmtpSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                Optional.of("aimo"),
                Optional.of(password),
                "aimo@example.org",
                SmtpSettings.Tls.NONE)),
        InstantSource.fixed(Instant.EPOCH));
  }
}
