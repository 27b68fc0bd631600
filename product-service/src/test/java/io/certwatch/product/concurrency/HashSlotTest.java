package io.certwatch.product.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashSlotTest {

    private static final List<String> NUMBERS = IntStream.range(0, 10_000)
            .mapToObj(number -> "CCRC-2024-VP-" + number)
            .toList();

    private static List<HashSlot> slots(int of) {
        return IntStream.range(0, of)
                .mapToObj(number -> new HashSlot(number, of))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 64, 1024})
    void everyNumberIsInOneSlot(int of) {
        assertThat(NUMBERS)
                .allSatisfy(number -> assertThat(slots(of))
                        .filteredOn(slot -> slot.holds(number))
                        .singleElement()
                        .extracting(HashSlot::number)
                        .isEqualTo(HashSlot.at(HashSlot.placeOf(number), of)));
    }

    @Test
    void spreadsConsecutiveNumbersEvenly() {
        var counts = new int[16];
        NUMBERS.forEach(number -> counts[HashSlot.at(HashSlot.placeOf(number), 16)]++);
        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 400 && count < 850);
    }
}
