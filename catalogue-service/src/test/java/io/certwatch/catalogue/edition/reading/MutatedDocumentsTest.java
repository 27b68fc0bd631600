package io.certwatch.catalogue.edition.reading;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.certwatch.catalogue.source.UnreadableSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Throws damaged documents at each reader: whatever comes, it is read, held or refused with a reason, and nothing else. Makes a hundred;
 * {@code -Dfuzz.seconds=3600} lets it go on, {@code -Dfuzz.seed=} repeats a run.
 */
class MutatedDocumentsTest {

    private static final Duration PER_READER = Duration.ofSeconds(Long.getLong("fuzz.seconds", 5));
    private static final long ROUNDS = System.getProperty("fuzz.seconds") == null ? 100 : Long.MAX_VALUE;
    private static final long SEED = Long.getLong("fuzz.seed", 20231107);
    private static final GivenFields GIVEN = new GivenFields("2030-1", "STATUTORY", "目录", null, "2030-01-01", "2030-01-01", null);
    private static final byte[][] SPICES = {
        Corpus.utf8("<table>"), Corpus.utf8("</td><td rowspan=99999 colspan=9999>"), Corpus.utf8("\"\n,;\t"), Corpus.utf8("≥12Tbps"), {0}, {(byte) 0xFF, (byte) 0xFE}, Corpus.utf8("%%EOF"),
        {'P', 'K', 3, 4}, Corpus.utf8("<!--"), Corpus.utf8("stream\nendstream"), Corpus.utf8("１２３年第４号")
    };

    /** The libraries say much about what they find; what counts is what we answer. */
    @BeforeAll
    static void silenceTheLibraries() {
        ((Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {Corpus.HTML, Corpus.CSV, Corpus.XLSX, Corpus.DOCX, Corpus.PDF})
    void readsOrRefusesWhateverComes(String mediaType) {
        var random = new SplittableRandom(SEED);
        var document = Corpus.document("2017-1", mediaType);
        var reader = Corpus.reader();
        long until = System.nanoTime() + PER_READER.toNanos();
        for (long round = 0; round < ROUNDS && System.nanoTime() < until; round++) {
            var damaged = damage(document, random);
            try {
                assertThat(reader.read(damaged, mediaType, null, GIVEN).form().entries()).isNotEmpty();
            } catch (UnreadableSource refused) {
                assertThat(refused.getMessage()).isNotBlank().doesNotContain("null");
            } catch (RuntimeException | Error unexpected) {
                fail("seed " + SEED + ": " + mediaType + " " + head(damaged), unexpected);
            }
        }
    }

    private static byte[] damage(byte[] document, SplittableRandom random) {
        var bytes = document.clone();
        for (int i = random.nextInt(1, 6); i > 0 && bytes.length > 8; i--) {
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(1, Math.min(200, bytes.length - at) + 1);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                case 3 -> bytes = joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
                case 4 -> bytes = joined(joined(Arrays.copyOf(bytes, at), SPICES[random.nextInt(SPICES.length)]), Arrays.copyOfRange(bytes, at, bytes.length));
                default -> Arrays.fill(bytes, at, at + length, (byte) random.nextInt(256));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String head(byte[] bytes) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, Math.min(bytes.length, 3000)));
    }
}
