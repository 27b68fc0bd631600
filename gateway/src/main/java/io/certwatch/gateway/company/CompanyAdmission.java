package io.certwatch.gateway.company;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.certwatch.gateway.company.CompanyAdmission.CompanySettings.Admission;
import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Decides whether a token may name a company: it must be admitted and, if several providers are trusted, be one of the issuer of the token.
 * A company that was admitted stays so.
 */
@Component
final class CompanyAdmission {

    /** @param admission who admits a company */
    @ConfigurationProperties("certwatch.companies")
    record CompanySettings(@DefaultValue("first-token") Admission admission) {

        enum Admission {
            /** The first valid token that names the company. */
            FIRST_TOKEN,
            /** An operator, by {@code PUT /api/companies/{id}}. */
            OPERATOR
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(CompanyAdmission.class);
    private static final long REMEMBERED = 100_000;
    /** Until a change by an operator counts at all gateways. */
    private static final Duration REREAD = Duration.ofMinutes(1);

    private final CompanyDocuments documents;
    private final CompanySettings settings;
    private final TokenIssuers issuers;
    private final InstantSource clock;
    private final LoadingCache<String, Company> admitted;

    CompanyAdmission(CompanyDocuments documents, CompanySettings settings, TokenIssuers issuers, InstantSource clock) {
        this.documents = documents;
        this.settings = settings;
        this.issuers = issuers;
        this.clock = clock;
        this.admitted = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .refreshAfterWrite(REREAD)
                .build(id -> documents.find(id).orElseThrow());
    }

    /** @throws RequestProblem 403 if the company is not admitted or is one of another issuer, 503 if that cannot be known now */
    void check(String id, String issuer) {
        var company = company(id, issuer);
        if (company != null && !isOf(company, issuer)) throw ofAnotherIssuer(id);
    }

    private @Nullable Company company(String id, String issuer) {
        var known = admitted.getIfPresent(id);
        if (known != null) return known;
        var found = needsOperator() ? requireCompany(id) : read(id, issuer);
        if (found != null) admitted.put(id, found);
        return found;
    }

    private boolean needsOperator() {
        return settings.admission() == Admission.OPERATOR;
    }

    private Company requireCompany(String id) {
        return documents.find(id).orElseThrow(() -> unknown(id));
    }

    /** If only one issuer is trusted, its companies are admitted even while the database does not answer. */
    private @Nullable Company read(String id, String issuer) {
        try {
            return issuers.isGateway(issuer) ? documents.find(id).orElse(null) : admit(id, issuer);
        } catch (RequestProblem unavailable) {
            if (issuers.areSeveral()) throw unavailable;
            LOG.warn("The company {} cannot be recorded now", id, unavailable);
            return null;
        }
    }

    private Company admit(String id, String issuer) {
        var now = clock.instant();
        return documents.admit(id, issuer, now).orElseGet(() -> {
            LOG.info("Company {} is known since its first token, issued by {}", id, issuer);
            return new Company(id, null, now, issuer, 1);
        });
    }

    /** The only provider may have another address than when the company came. */
    private boolean isOf(Company company, String issuer) {
        return !issuers.areSeveral()
                || company.issuer() == null
                || company.issuer().equals(issuer)
                || issuers.isGateway(issuer);
    }

    private static RequestProblem unknown(String company) {
        return forbidden("unknown-company", GatewayText.of("problem.company-unknown", company));
    }

    private static RequestProblem ofAnotherIssuer(String company) {
        return forbidden("company-of-another-issuer", GatewayText.of("problem.company-issuer", company));
    }

    private static RequestProblem forbidden(String type, Sentence detail) {
        return RequestProblem.of(HttpStatus.FORBIDDEN, type, detail);
    }
}
