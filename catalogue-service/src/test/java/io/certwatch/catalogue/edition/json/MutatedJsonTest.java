package io.certwatch.catalogue.edition.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.ReferenceData;
import io.certwatch.catalogue.edition.InMemoryEditionUseCases;
import io.certwatch.catalogue.edition.ReceiveEdition.UploadOutcome;
import io.certwatch.catalogue.fuzz.AnyDamage;
import io.certwatch.catalogue.fuzz.Bounds;
import io.certwatch.catalogue.fuzz.Damage;
import io.certwatch.catalogue.fuzz.Fuzz;
import io.certwatch.platform.web.RequestProblem;
import java.time.Clock;
import java.util.List;
import net.jqwik.api.ForAll;

/** Any damaged upload form becomes a draft, or is rejected with every fault reported. */
class MutatedJsonTest {

    private static final byte[] FORM = ReferenceData.edition("2017-1");

    @Fuzz
    void draftsOrRejectsDamagedForms(@ForAll(supplier = AnyDamage.class) List<Damage> damages) {
        Bounds.hold(() -> {
            try {
                var reception = new InMemoryEditionUseCases(Clock.systemUTC())
                        .receive.receive(Uploads.json(Damage.all(FORM, damages)));
                if (reception instanceof UploadOutcome.Faulty(var faults)) {
                    assertThat(faults)
                            .isNotEmpty()
                            .allSatisfy(fault -> assertThat(fault.reason()).isNotBlank());
                } else {
                    assertThat(reception).isInstanceOf(UploadOutcome.Drafted.class);
                }
            } catch (RequestProblem refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        });
    }
}
