package io.certwatch.product.obligation.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.certificate.RegisterCopies;
import io.certwatch.product.law.LegalCitations;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows obligations with their status of today. */
@Component
public class ObligationViews {

    private final ReminderLeads leads;
    private final LegalCitations citations;
    private final RegisterCopies register;
    private final Clock clock;

    ObligationViews(ReminderLeads leads, LegalCitations citations, RegisterCopies register, Clock clock) {
        this.leads = leads;
        this.citations = citations;
        this.register = register;
        this.clock = clock;
    }

    public ObligationView of(ProductObligation held) {
        return ObligationView.of(held, leads, citations, register, ChinaCalendar.dayOf(clock.instant()));
    }

    /** The answer of an operation that shows one obligation: with the ETag of its product's revision. */
    public ResponseEntity<ObligationView> answer(ProductObligation held) {
        return ResponseEntity.ok().eTag(EntityTag.of(held.productRevision())).body(of(held));
    }
}
