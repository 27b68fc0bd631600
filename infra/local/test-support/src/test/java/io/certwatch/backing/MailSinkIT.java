package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailSinkIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MailSink sink = MailSink.start(0, 0);

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void readsAlternativesInAnyLanguage() throws Exception {
        send("vendor@example.cn", "需要认证：核心路由器");

        var mail = sink.messagesTo("vendor@example.cn").getFirst();
        assertThat(mail.subject()).isEqualTo("需要认证：核心路由器");
        assertThat(mail.text()).contains("纯文本");
        assertThat(mail.html()).contains("<b>网页</b>");
        assertThat(mail.from()).containsExactly(new Mail.Address("CertWatch 提醒", "alerts@certwatch.example"));
        assertThat(mail.header("x-certwatch-trace")).isEqualTo("4bf92f35");
    }

    @Test
    void listsTheNewestFirstInPages() throws Exception {
        for (var subject : new String[] {"one", "two", "three"}) send("vendor@example.cn", subject);

        var page = get("/api/v1/messages?start=1&limit=1");
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("messages_count").asInt()).isEqualTo(3);
        assertThat(page.path("start").asInt()).isEqualTo(1);
        assertThat(page.path("messages").path(0).path("Subject").asString()).isEqualTo("two");
        assertThat(page.path("messages").size()).isEqualTo(1);
    }

    @Test
    void returnsAMessageInTheFormOfMailpit() throws Exception {
        send("vendor@example.cn", "three parts");
        var id = get("/api/v1/messages").path("messages").path(0).path("ID").asString();

        var message = get("/api/v1/message/" + id);
        assertThat(message.path("To").path(0).path("Address").asString()).isEqualTo("vendor@example.cn");
        assertThat(message.path("From").path("Name").asString()).isEqualTo("CertWatch 提醒");
        assertThat(message.path("HTML").asString()).contains("网页");
        assertThat(message.path("Text").asString()).contains("纯文本");
        assertThat(get("/api/v1/message/" + id + "/headers")
                        .path("X-Certwatch-Trace")
                        .path(0)
                        .asString())
                .isEqualTo("4bf92f35");
        assertThat(ask("GET", "/api/v1/message/" + id + "/raw").body()).contains("X-Certwatch-Trace: 4bf92f35");
        assertThat(get("/api/v1/message/latest").path("ID").asString()).isEqualTo(id);
    }

    @Test
    void deletesMessages() throws Exception {
        send("vendor@example.cn", "one");

        assertThat(ask("DELETE", "/api/v1/messages").statusCode()).isEqualTo(200);

        assertThat(sink.messages()).isEmpty();
        assertThat(ask("GET", "/api/v1/message/latest").statusCode()).isEqualTo(404);
    }

    @Test
    void rejectsConfiguredRecipients() {
        sink.refuse("full@example.cn", 452, "mailbox full");
        sink.refuse("unknown@example.cn", 550, "no such user");

        assertThatThrownBy(() -> send("full@example.cn", "later"))
                .isInstanceOf(SendFailedException.class)
                .rootCause()
                .hasMessageContaining("452");
        assertThatThrownBy(() -> send("unknown@example.cn", "never"))
                .isInstanceOf(SendFailedException.class)
                .rootCause()
                .hasMessageContaining("550");
        assertThat(sink.messages()).isEmpty();
    }

    @Test
    void acceptsRecipientsAgain() throws Exception {
        sink.refuse("full@example.cn", 452, "mailbox full");
        sink.accept("full@example.cn");

        send("full@example.cn", "now");

        assertThat(sink.messagesTo("full@example.cn")).hasSize(1);
    }

    @Test
    void disconnectsOnConfiguredRecipients() {
        sink.hangUpOn("broken@example.cn");

        assertThatThrownBy(() -> send("broken@example.cn", "lost")).isInstanceOf(MessagingException.class);
        assertThat(sink.messages()).isEmpty();
    }

    @Test
    void servesThePageAndTheLivenessProbe() throws Exception {
        assertThat(ask("GET", "/").body()).contains("<title>");
        assertThat(ask("GET", "/livez").statusCode()).isEqualTo(200);
        assertThat(ask("GET", "/nothing").statusCode()).isEqualTo(404);
    }

    private void send(String to, String subject) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", sink.host());
        settings.put("mail.smtp.port", sink.smtpPort());
        settings.put("mail.mime.charset", "UTF-8");
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("alerts@certwatch.example", "CertWatch 提醒", "UTF-8"));
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setHeader("X-Certwatch-Trace", "4bf92f35");
        message.setContent(new MimeMultipart("alternative", part("纯文本", "text/plain"), part("<b>网页</b>", "text/html")));
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(text, type + "; charset=UTF-8");
        return part;
    }

    private JsonNode get(String path) throws Exception {
        return JSON.readTree(ask("GET", path).body());
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(sink.inbox().resolve(path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
