package io.certwatch.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class AnswerDocumentTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("the-first-order-of-anna");
    private static final KeptAnswer ANSWER = new KeptAnswer(201, Map.of("ETag", "\"1\""), "secret".getBytes(UTF_8));

    @Test
    void readsWhatItStored() {
        var service = documents("secret of the service");

        var read = (Claim.Answered) service.read(store(service), KEY);

        assertThat(read.answer()).usingRecursiveComparison().isEqualTo(ANSWER);
    }

    @Test
    void anotherSecretOrNoneReadsNothing() {
        var stored = store(documents("secret of the service"));

        assertThat(documents("another secret").read(stored, KEY)).isEqualTo(new Claim.Unreadable("hash"));
        assertThat(documents(null).read(stored, KEY)).isEqualTo(new Claim.Unreadable("hash"));
    }

    @Test
    void anotherKeyReadsNothingWhereTheServiceHasNoSecret() {
        var service = documents(null);

        assertThat(service.read(store(service), IdempotencyKey.of("another-order-of-anna")))
                .isEqualTo(new Claim.Unreadable("hash"));
    }

    @Test
    void theIdOfAnAnswerFollowsFromTheSecretOfTheService() {
        var ids = Stream.of("secret of the service", "another secret", null)
                .map(secret -> AnswerCiphers.of(secret).id("anna\n/api/orders\nthe-first-order-of-anna"))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{64}"));
        assertThat(AnswerCiphers.of("another secret").id("anna\n/api/orders\nthe-first-order-of-anna"))
                .isEqualTo(ids.get(1));
    }

    private static AnswerDocument documents(String secret) {
        return new AnswerDocument(AnswerCiphers.of(secret));
    }

    private static Document store(AnswerDocument service) {
        var document = new Document("_id", "id");
        document.putAll(service.fields("id", KEY, "hash", ANSWER));
        return document;
    }
}
