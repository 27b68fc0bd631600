package io.certwatch.product.bid;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.bid.BidLine.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BidLineTest {

    private static BidLine line(Origin origin) {
        return line(origin, "C-1");
    }

    private static BidLine line(Origin origin, String number) {
        return new BidLine(
                origin,
                ProofKind.CERTIFICATE,
                number,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                true,
                true,
                null,
                null,
                null,
                null);
    }

    @Test
    void hasTheBatchWhereNoNumberIsPrinted() {
        assertThat(line(Origin.COMPANY))
                .extracting(BidLine::printedNumber, BidLine::batch)
                .containsExactly("C-1", null);
        assertThat(line(Origin.COMPANY, "无编号-第17批-FFC829D035"))
                .extracting(BidLine::printedNumber, BidLine::batch)
                .containsExactly(null, "17");
    }

    @ParameterizedTest
    @CsvSource({"COMPANY, BOTH", "VENDOR, REGISTER_AND_VENDOR"})
    void saysBesideTheRegisterWhoElseToldOfThePaper(Origin held, Origin both) {
        assertThat(line(Origin.REGISTER).join(line(held)).origin()).isEqualTo(both);
    }
}
