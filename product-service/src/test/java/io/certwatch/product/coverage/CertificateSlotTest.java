package io.certwatch.product.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateSlotTest {

    private static final List<String> NUMBERS = IntStream.range(0, 10_000).mapToObj(number -> "CCRC-2024-VP-" + number).toList();

    private static List<CertificateSlot> slots(int of) {
        return IntStream.range(0, of).mapToObj(number -> new CertificateSlot(number, of)).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 64, 1024})
    void everyCertificateIsInOneSlot(int of) {
        assertThat(NUMBERS).allSatisfy(number -> assertThat(slots(of)).filteredOn(slot -> slot.holds(number)).singleElement()
                .extracting(CertificateSlot::number).isEqualTo(CertificateSlot.at(CertificateSlot.placeOf(number), of)));
    }

    @Test
    void numbersThatFollowEachOtherAreSpreadEvenly() {
        var counts = new int[16];
        NUMBERS.forEach(number -> counts[CertificateSlot.at(CertificateSlot.placeOf(number), 16)]++);
        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 400 && count < 850);
    }
}
