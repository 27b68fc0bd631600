package io.certwatch.product.mitigation.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.mitigation.Mitigation;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows mitigation files with what they cite. */
@Component
class MitigationViews {

    private final ProvisionWords provisions;
    private final Clock clock;

    MitigationViews(ProvisionWords provisions, Clock clock) {
        this.provisions = provisions;
        this.clock = clock;
    }

    ResponseEntity<MitigationView> answer(Mitigation file) {
        return ResponseEntity.ok().eTag(EntityTag.of(file.revision())).body(of(file));
    }

    MitigationView of(Mitigation file) {
        return MitigationView.of(file, provisions.of(file), provisions.mitigation(ChinaCalendar.today(clock)));
    }

    MitigationLineView line(Mitigation file) {
        return MitigationLineView.of(file, provisions.of(file));
    }
}
