package io.certwatch.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String EXPECTED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    /** The example of the specification of Standard Webhooks. */
    @Test
    void signsTheExampleOfTheSpecification() {
        var header = Signatures.header(
                List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}");
        assertThat(header).isEqualTo(EXPECTED);
    }

    @Test
    void separatesTheSignaturesOfTwoSecretsByASpace() {
        var other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD+PxvbFRFKBc=";
        var header = Signatures.header(
                List.of(other, SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}");
        assertThat(header.split(" ")).hasSize(2).endsWith(EXPECTED).allMatch(one -> one.startsWith("v1,"));
    }
}
