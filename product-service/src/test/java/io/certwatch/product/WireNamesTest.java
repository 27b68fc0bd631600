package io.certwatch.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Remark;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.ProductDecision.Reopening;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.Renewal;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.profile.CiiExposure;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values of the model that the API and the events show as they are. To rename a component, first give the views and
 * messages a record of their own.
 */
class WireNamesTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Explanation.class, "zh en"),
                Arguments.of(Wording.class, "zh en"),
                Arguments.of(Name.class, "zh en"),
                Arguments.of(Remark.class, "field value reason"),
                Arguments.of(CiiExposure.class, "exposed because statements"),
                Arguments.of(CiiExposure.Statement.class, "reason customer project everyProduct by at"),
                Arguments.of(Cause.class, "kind id"),
                Arguments.of(
                        HistoryLine.class,
                        "at what from to entry editions lexiconRevision cause obligation by recordedBy why decision"
                                + " place"),
                Arguments.of(HistoryLine.Place.class, "revision line"),
                Arguments.of(Reopening.class, "because what at by recordedBy reason"),
                Arguments.of(InProgress.class, "application body expected by recordedBy"),
                Arguments.of(Certified.class, "number validUntil kind"),
                Arguments.of(Renewal.class, "certificate validUntil kind givenByVendor inRegister"),
                Arguments.of(Said.class, "by recordedBy reason"),
                Arguments.of(
                        VendorAnswer.class,
                        "kind at contact contactName person reason certificate check application applied proof"
                                + " colleague state decision listing"),
                Arguments.of(VendorAnswer.Application.class, "number body expected"),
                Arguments.of(VendorAnswer.TeamDecision.class, "by recordedBy reason note at"),
                Arguments.of(VendorAnswer.Applied.class, "body expected"),
                Arguments.of(VendorAnswer.AnsweredProof.class, "id kind number body issued validUntil statement"),
                Arguments.of(VendorAnswer.Colleague.class, "name email language"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void keepsTheNamesThatClientsRead(Class<?> value, String names) {
        assertThat(Arrays.stream(value.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(names.split(" "));
    }
}
