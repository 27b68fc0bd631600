package io.certwatch.gateway.company;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwatch.gateway.company.CompanySettings.Admission;
import io.certwatch.platform.web.RequestProblem;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Decides whether a company may use the system. A company that was admitted stays so. */
final class CompanyAdmission {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyAdmission.class);
    private static final long REMEMBERED = 100_000;

    private final CompanyDocuments documents;
    private final CompanySettings settings;
    private final InstantSource clock;
    private final Cache<String, Boolean> admitted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    CompanyAdmission(CompanyDocuments documents, CompanySettings settings, InstantSource clock) {
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws RequestProblem 403 if the company is not admitted, 503 if that cannot be known now */
    void check(String company, String issuer) {
        if (!Company.isId(company)) throw invalid();
        if (admitted.getIfPresent(company) != null) return;
        if (settings.admission() == Admission.OPERATOR) {
            if (documents.find(company).isEmpty()) throw unknown(company);
            admitted.put(company, true);
        } else {
            record(company, issuer);
        }
    }

    /** A database that is away keeps nobody out who needs no admission; a later token is recorded instead. */
    private void record(String company, String issuer) {
        try {
            if (documents.admit(company, issuer, clock.instant())) {
                LOG.info("The company {} came with its first token, of {}", company, issuer);
            }
            admitted.put(company, true);
        } catch (RequestProblem unavailable) {
            LOG.warn("The company {} cannot be recorded now", company, unavailable);
        }
    }

    private static RequestProblem invalid() {
        return forbidden(
                "invalid-company",
                "The company of the token has another form than 1 to 63 lower-case letters, digits and hyphens.");
    }

    private static RequestProblem unknown(String company) {
        return forbidden("unknown-company", "The company " + company + " is unknown here. An operator can admit it.");
    }

    private static RequestProblem forbidden(String type, String detail) {
        return RequestProblem.of(HttpStatus.FORBIDDEN, type, detail);
    }
}
