package dev.aimo.adapter.push;

import dev.aimo.domain.account.Email;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.SendOutcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** E-mail to the address of the account, by the mail server of whoever runs AIMO. */
final class MailChannel {

  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_LASTING_REFUSAL = 500;

  private final Optional<SmtpSettings> settings;
  private final InstantSource clock;

  MailChannel(Optional<SmtpSettings> settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  SendOutcome send(DeliveryId id, PushMessage message, Optional<Email> address) {
    if (settings.isEmpty()) {
      return new SendOutcome.Refused("no mail server is configured", true);
    }
    if (address.isEmpty()) {
      return new SendOutcome.Refused("the account has no e-mail address", true);
    }
    return send(settings.get(), id, message, address.get());
  }

  private SendOutcome send(SmtpSettings smtp, DeliveryId id, PushMessage message, Email address) {
    Session session = Session.getInstance(smtp.properties());
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage mail = mail(session, smtp, id, message, address);
      transport.connect(
          smtp.host(), smtp.port(), smtp.user().orElse(null), smtp.password().orElse(null));
      return sent(transport, mail);
    } catch (AddressException _) {
      return new SendOutcome.Refused("the address of the account is no e-mail address", true);
    } catch (AuthenticationFailedException _) {
      return new SendOutcome.Refused("the mail server refused the login", false);
    } catch (MessagingException _) {
      return new SendOutcome.Refused("the mail server can not be reached", false);
    }
  }

  /** From here on, a connection that breaks leaves open whether the mail was taken. */
  private static SendOutcome sent(Transport transport, MimeMessage mail) {
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new SendOutcome.Sent();
    } catch (SMTPSendFailedException e) {
      return e.getReturnCode() >= FIRST_REFUSAL
          ? new SendOutcome.Refused(
              "the mail server answered with " + e.getReturnCode(),
              e.getReturnCode() >= FIRST_LASTING_REFUSAL)
          : new SendOutcome.Unclear("the mail server did not answer");
    } catch (SendFailedException _) {
      return new SendOutcome.Refused("the mail server does not take mail for the address", false);
    } catch (MessagingException _) {
      return new SendOutcome.Unclear("the connection to the mail server broke");
    }
  }

  private MimeMessage mail(
      Session session, SmtpSettings smtp, DeliveryId id, PushMessage message, Email address)
      throws MessagingException {
    InternetAddress recipient = new InternetAddress(address.value(), true);
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMultipart both = new MimeMultipart("alternative");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(message.plain(), utf8);
    both.addBodyPart(text);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(message.html(), utf8, "html");
    both.addBodyPart(html);
    MimeMessage mail = new NamedMail(session, "<" + id.value() + "@aimo>");
    mail.setFrom(new InternetAddress(smtp.from(), true));
    mail.setRecipient(Message.RecipientType.TO, recipient);
    mail.setSubject(message.title().replaceAll("[\\r\\n]+", " "), utf8);
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setContent(both);
    mail.saveChanges();
    return mail;
  }

  /** The same message has the same id, so that a mailbox can tell when it comes twice. */
  private static final class NamedMail extends MimeMessage {
    private final String name;

    NamedMail(Session session, String name) {
      super(session);
      this.name = name;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", name);
    }
  }
}
