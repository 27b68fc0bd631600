package io.certwatch.product.proof.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.certificate.Standings;
import io.certwatch.product.proof.Proof;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows proofs as they stand today beside the register. */
@Component
class ProofViews {

    private final Standings standings;
    private final Clock clock;

    ProofViews(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    ResponseEntity<ProofView> answer(Proof proof) {
        return ResponseEntity.ok().eTag(EntityTag.of(proof.revision())).body(of(proof));
    }

    ProofView of(Proof proof) {
        return of(List.of(proof)).getFirst();
    }

    List<ProofView> of(List<Proof> proofs) {
        var today = ChinaCalendar.today(clock);
        var found = standings.of(proofs.stream().map(Proof::toPaper).toList(), today);
        return IntStream.range(0, proofs.size())
                .mapToObj(index -> ProofView.of(proofs.get(index), found.get(index), today))
                .toList();
    }
}
