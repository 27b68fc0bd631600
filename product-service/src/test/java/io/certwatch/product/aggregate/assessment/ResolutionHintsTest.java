package io.certwatch.product.aggregate.assessment;

import static io.certwatch.product.catalogue.CatalogueFixture.TODAY;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.certificate.CertificateUse.Part;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionHintsTest {

    private static final Finding REQUIRED = Finding.of(
                    edition2023().text(TODAY), edition2023().entries().getFirst())
            .applyDecision(Decided.IN_SCOPE);

    @Test
    void askForNothingWhereACertificateCovers() {
        assertThat(ResolutionHints.of(REQUIRED, List.of(certificate("2023-2", Part.COVERS))))
                .isEmpty();
    }

    @Test
    void askForACertificateWhereNoneCoversTheEntry() {
        for (var certificate : List.of(
                certificate("2023-2", Part.LAPSED),
                certificate("2023-2", Part.MAY_COVER),
                certificate("2017-1", Part.COVERS))) {
            assertThat(ResolutionHints.of(REQUIRED, List.of(certificate))
                            .getFirst()
                            .zh())
                    .isEqualTo("取得“防火墙”的有效认证证书或者检测结果，其中列明该生产企业和型号");
        }
    }

    @Test
    void tellsAFigureInTheLanguageOfTheSentence() {
        var routes = new CriterionResult("routes", Wording.NONE, ">= 550000 entries", "60万条", Result.UNKNOWN);
        var open = REQUIRED.with(
                finding -> finding.verdict(Verdict.REVIEW).decided(null).criteria(List.of(routes)));

        assertThat(ResolutionHints.ofReview(open).getFirst().en()).contains("\"600,000 entries (60万条)\"");
        assertThat(ResolutionHints.ofReview(open).getFirst().zh()).contains("“60万条”");
    }

    private static CertificateUse certificate(String edition, Part part) {
        return new CertificateUse("C-1", 1, Status.VALID, null, List.of(), new EntryKey(edition, "SCP-02"), part, null);
    }
}
