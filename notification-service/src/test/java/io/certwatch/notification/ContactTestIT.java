package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.BackingServices;
import io.certwatch.notification.bounce.mail.Samples;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A person checks whether a contact can be reached. */
class ContactTestIT extends RunningService {
    private final TestToken member = TestIssuer.shared().token("demo", "member");

    @Test
    void sendsATestMessageInTheLanguageOfTheContact() {
        contact("zh");

        var answer = JSON.readTree(test(member).getBody());
        assertThat(answer.path("result").asString()).isEqualTo("SENT");
        assertThat(answer.path("answer").asString()).startsWith("250");
        assertThat(answer.path("recipient").asString()).isEqualTo(inbox);
        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst().subject()).isEqualTo("测试邮件：您可以收到CertWatch的提醒");
        assertThat(mails().getFirst().text()).contains("Jane Roe", "demo").doesNotContain("??");
        assertThat(mails().getFirst().html()).contains("Jane Roe", "demo").doesNotContain("??");
    }

    @Test
    void tellsWhatTheServerSaid() {
        contact("en");
        BackingServices.mail().refuse(inbox, 550, "No such mailbox");

        var answer = JSON.readTree(test(member).getBody());
        assertThat(answer.path("result").asString()).isEqualTo("REFUSED");
        assertThat(answer.path("answer").asString()).contains("550", "No such mailbox");
    }

    @Test
    void theContactIsSuppressedWhenTheTestMessageComesBack() {
        contact("en");
        test(member);
        var messageId = mails().getFirst().messageId().replaceAll("[<>]", "");

        assertThat(report(Samples.failed(messageId, inbox))).isEqualTo("SUPPRESSED");
        assertThat(report(Samples.failed(messageId, inbox))).isEqualTo("KNOWN");
        assertThat(onlyContact().path("status").asString()).isEqualTo("BOUNCED");
        assertThat(onlyContact().path("answer").asString()).contains("5.1.1");
    }

    @Test
    void theContactIsSuppressedWhenTheServerDoesNotKnowTheAddress() {
        contact("en");
        BackingServices.mail().refuse(inbox, 550, "5.1.1 No such mailbox");

        assertThat(JSON.readTree(test(member).getBody()).path("result").asString())
                .isEqualTo("REFUSED");
        assertThat(onlyContact().path("status").asString()).isEqualTo("BOUNCED");
    }

    @Test
    void sendsNoMoreThanOneWithinTheBound() {
        contact("en");
        test(member);

        var again = test(member);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(again.getHeaders().getFirst("Retry-After")).isEqualTo("60");
        assertThat(again.getBody()).contains("urn:problem:tested-lately");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void testsNoContactOfAnotherCompany() {
        contact("en");

        assertThat(test(TestIssuer.shared().token("harbor", "member")).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(mails()).isEmpty();
    }

    private ResponseEntity<String> test(TestToken caller) {
        var contact = JSON.readTree(get("/api/contacts?vendor=" + vendor).getBody())
                .at("/items/0/id")
                .asString();
        return client().post()
                .uri("/api/contacts/" + contact + "/test")
                .header("Authorization", caller.bearer())
                .retrieve()
                .toEntity(String.class);
    }
}
