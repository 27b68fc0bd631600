package io.certwatch.deadletter;

import io.certwatch.platform.event.DeadLetterHeaders;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds records as their listeners read them. */
record OriginalRecords(LetterTopics topics) {

    /** Taken from the dead letter or, if that was shortened, from the topic of the record. */
    ConsumerRecord<String, byte[]> of(FoundLetter found) {
        var letter = found.decided().letter();
        var source = place(letter).orElseThrow(() -> incomplete(PlatformText.of("problem.letter-no-source")));
        var headers = new LetterHeaders(found.record().headers());
        var isWhole = headers.text(DeadLetterHeaders.VALUE_LENGTH) == null
                && headers.text(DeadLetterHeaders.DROPPED_HEADERS) == null;
        return isWhole
                ? withoutAddedHeaders(found.record(), source)
                : topics.source(source.topic(), source.partition(), source.offset())
                        .filter(record -> isSame(record, found.record(), headers))
                        .orElseThrow(() -> incomplete(PlatformText.of("problem.letter-shortened", source.topic())));
    }

    private static Optional<DeadLetterId> place(DeadLetter letter) {
        var topic = letter.topic();
        var partition = letter.partition();
        var offset = letter.offset();
        return topic == null || partition == null || offset == null || partition > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new DeadLetterId(topic, partition.intValue(), offset));
    }

    private static ConsumerRecord<String, byte[]> withoutAddedHeaders(
            ConsumerRecord<String, byte[]> letter, DeadLetterId source) {
        var original =
                new ConsumerRecord<>(source.topic(), source.partition(), source.offset(), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!DeadLetterHeaders.isAdded(header)) {
                original.headers().add(header);
            }
        });
        return original;
    }

    /** A topic that was created again has another record at the same offset. */
    private static boolean isSame(
            ConsumerRecord<String, byte[]> record, ConsumerRecord<String, byte[]> letter, LetterHeaders headers) {
        var hash = headers.text(DeadLetterHeaders.VALUE_SHA256);
        return hash == null
                ? Arrays.equals(record.value(), letter.value())
                : hash.equals(DeadLetterHeaders.sha256(record.value()));
    }

    private static RequestProblem incomplete(Localized why) {
        return RequestProblem.conflict("dead-letter-incomplete", why);
    }
}
