package io.certwatch.product.bid;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.bid.BidLine.Origin;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BidLineTest {

    private static BidLine line(Origin origin) {
        return new BidLine(
                origin,
                ProofKind.CERTIFICATE,
                "C-1",
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

    @ParameterizedTest
    @CsvSource({"COMPANY, BOTH", "VENDOR, REGISTER_AND_VENDOR"})
    void saysBesideTheRegisterWhoElseToldOfThePaper(Origin held, Origin both) {
        assertThat(line(Origin.REGISTER).join(line(held)).origin()).isEqualTo(both);
    }
}
