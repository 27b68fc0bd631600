package io.certwatch.product.productimport.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Feeds damaged exports to the readers: each row is accepted, rejected with a reason or blank, or the file is
 * rejected with a reason. Makes a few hundred of each kind; {@code -Dfuzz.seconds=3600} runs longer, {@code
 * -Dfuzz.seed=} repeats a run.
 */
class MutatedExportsTest {

    private static final Duration PER_EXPORT = Duration.ofSeconds(Long.getLong("fuzz.seconds", 5));
    private static final long ROUNDS = System.getProperty("fuzz.seconds") == null ? 300 : Long.MAX_VALUE;
    private static final long SEED = Long.getLong("fuzz.seed", 20261125);
    private static final byte[][] SPICES = {
        {0},
        {(byte) 0xFF, (byte) 0xFE},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        Exports.utf8("\"\n,;\t"),
        Exports.utf8("\"\"\""),
        Exports.utf8("<row r=\"1\">"),
        Exports.utf8("</sheetData>"),
        Exports.utf8("<c t=\"s\"><v>99</v></c>"),
        Exports.utf8("<f>1/0</f>"),
        Exports.utf8("１２３"),
        {(byte) 0x81, 0x30},
        {'P', 'K', 1, 2}
    };

    @ParameterizedTest
    @EnumSource
    void damagedExportsAreReadOrRejected(ErpExports export) {
        var random = new SplittableRandom(SEED);
        long until = System.nanoTime() + PER_EXPORT.toNanos();
        for (long round = 0; round < ROUNDS && System.nanoTime() < until; round++)
            readOrRefuse(damage(export.file(), random), export.name());
    }

    /** Damage inside the parts of a workbook, which the check sums of its package do not reveal. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    void damagedPartsAreReadOrRejected(String part) {
        var random = new SplittableRandom(SEED);
        var whole = RawWorkbook.unpacked(ErpExports.BY_HAND.file());
        long until = System.nanoTime() + PER_EXPORT.toNanos();
        for (long round = 0; round < ROUNDS && System.nanoTime() < until; round++) {
            var damaged = RawWorkbook.packed(with(whole, part, damage(whole.get(part), random)));
            readOrRefuse(damaged, part);
        }
    }

    private static void readOrRefuse(byte[] damaged, String name) {
        try {
            for (var read : Exports.read(damaged)) {
                if (read instanceof Read.Rejected(var _, var problems)) {
                    assertThat(problems)
                            .isNotEmpty()
                            .allSatisfy(
                                    problem -> assertThat(problem.reason().en()).isNotBlank());
                }
            }
        } catch (UnreadableFile refused) {
            assertThat(refused.reason()).isNotBlank().doesNotContain("null");
        } catch (RuntimeException | Error unexpected) {
            fail(
                    "seed " + SEED + ": " + name + " "
                            + Base64.getEncoder()
                                    .encodeToString(Arrays.copyOf(damaged, Math.min(damaged.length, 4000))),
                    unexpected);
        }
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String part, byte[] content) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(part, content);
        return changed;
    }

    private static byte[] damage(byte[] file, SplittableRandom random) {
        var bytes = file.clone();
        for (int i = random.nextInt(1, 6); i > 0 && bytes.length > 8; i--) {
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(1, Math.min(200, bytes.length - at) + 1);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(at, 1));
                case 2 ->
                    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
                case 3 ->
                    bytes = joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length));
                case 4 ->
                    bytes = joined(
                            joined(Arrays.copyOf(bytes, at), SPICES[random.nextInt(SPICES.length)]),
                            Arrays.copyOfRange(bytes, at, bytes.length));
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
}
