package io.certwatch.product.certificate;

import io.certwatch.law.body.RecognisedBodies;
import io.certwatch.law.body.RecognisedBody;
import io.certwatch.product.certificate.RegisterStanding.Paper;
import io.certwatch.product.engine.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares papers that a company holds with the register, when somebody reads them. */
public class Standings {

    private final Certificates certificates;
    private final RecognisedBodies known;

    public Standings(Certificates certificates, RecognisedBodies known) {
        this.certificates = certificates;
        this.known = known;
    }

    /**
     * @param number as people write it
     * @param body who issued it; null if unknown
     */
    public record HeldPaper(String number, @Nullable String body, Paper paper) {}

    /** Returns the standings in the order of the papers; at most two queries for all. */
    public List<RegisterStanding> of(List<HeldPaper> papers, LocalDate today) {
        var found = new HashMap<String, Certificate>();
        certificates
                .findByNumber(papers.stream()
                        .flatMap(held -> Stream.of(held.number(), RegisterCheck.number(held.number())))
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .filter(certificate -> !certificate.withdrawn())
                .forEach(certificate -> found.put(RegisterCheck.number(certificate.number()), certificate));
        var isMissing = papers.stream().anyMatch(held -> held.body() != null && !found.containsKey(key(held)));
        var bodies = isMissing ? certificates.bodies() : Set.<String>of();
        return papers.stream().map(held -> standing(held, found, bodies, today)).toList();
    }

    private RegisterStanding standing(
            HeldPaper held, Map<String, Certificate> found, Set<String> bodies, LocalDate today) {
        var registered = found.get(key(held));
        if (registered != null) return RegisterStanding.compare(held.paper(), registered, today);
        return RegisterStanding.missing(held.body() != null && lacks(bodies, held.body()));
    }

    private static String key(HeldPaper held) {
        return RegisterCheck.number(held.number());
    }

    /** Only certain if all are known by their names: a name that is not may be another one of the same body. */
    private boolean lacks(Set<String> bodies, String body) {
        var wanted = find(body);
        return bodies.isEmpty()
                || wanted.isPresent()
                        && bodies.stream().map(this::find).allMatch(one -> one.isPresent() && !one.equals(wanted));
    }

    private Optional<RecognisedBody> find(String body) {
        var folded = Text.fold(body);
        return known.bodies().stream()
                .filter(one -> one.names().map(Text::fold).anyMatch(folded::equals))
                .findFirst();
    }
}
