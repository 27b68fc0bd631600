package io.certwatch.product.aggregate.obligation;

import static io.certwatch.product.aggregate.obligation.Transition.Kind.LIFTED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.OPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.SATISFIED;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.catalogue.Lineage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Matches a product's obligations with what the catalogue requires now; holds the obligations and the resulting
 * transitions.
 */
public record Reconciliation(List<Obligation> obligations, List<Transition> transitions) {

    /** Takes each obligation from its newest transition, whose event may have been amended since. */
    public Reconciliation {
        var current = transitions;
        obligations = obligations.stream()
                .map(obligation -> current.stream()
                        .filter(transition -> transition.moves(obligation))
                        .reduce((_, newer) -> newer)
                        .map(Transition::obligation)
                        .orElse(obligation))
                .toList();
    }

    public static Reconciliation of(
            String product,
            List<Obligation> obligations,
            List<Requirement> required,
            Lineage lineage,
            Cause cause,
            Instant at) {
        return new Settlement(product, lineage, cause, at, obligations)
                .reconcile(Requirement.oncePerLine(required, lineage));
    }

    /** The obligations without any transition. */
    public static Reconciliation none(List<Obligation> obligations) {
        return new Reconciliation(obligations, List.of());
    }

    /**
     * Applies a rule to the obligations that have no transition yet: each obligation gets at most one event per step.
     */
    public Reconciliation then(Function<Obligation, Optional<Transition>> rule) {
        return then(rule, Set.of());
    }

    /**
     * Includes obligations that a certificate has just satisfied: vendors get no message of that, but have to know
     * that the certificate ends.
     */
    public Reconciliation applyReminders(Reminders reminders) {
        return then(reminders::remind, Set.of(SATISFIED));
    }

    private Reconciliation then(Function<Obligation, Optional<Transition>> rule, Set<Kind> despite) {
        var moved = new ArrayList<>(transitions);
        obligations.stream()
                .filter(obligation ->
                        transitions.stream().noneMatch(one -> one.moves(obligation) && !despite.contains(one.kind())))
                .forEach(obligation -> rule.apply(obligation).ifPresent(moved::add));
        return new Reconciliation(obligations, List.copyOf(moved));
    }

    /**
     * An obligation that was reopened in the same step has its event already, which then gives the change of vendor
     * as a reason.
     */
    public Reconciliation handedOver(VendorChange handover) {
        return amend(handover::explain).then(handover::handOver);
    }

    /** Adds to the transitions what is known of all of them. */
    public Reconciliation amend(UnaryOperator<Transition> amendment) {
        return new Reconciliation(
                obligations, transitions.stream().map(amendment).toList());
    }

    /** Names in each transition the vendor's answer that waited for a decision and has ended, so that its author is told. */
    public Reconciliation nameEndedAnswers(List<Obligation> before) {
        return amend(transition -> transition.endingAnswerOf(
                before.stream().filter(transition::moves).findFirst().orElse(null)));
    }

    /**
     * Adds to each obligation until when the certificates covered it, and tells if the register corrected that, or says
     * something else of a certificate that had lapsed.
     */
    public Reconciliation recallCover(CertificateSettlement certificates) {
        return then(certificates::correct).then(certificates::followLapse).withCoverOf(certificates);
    }

    private Reconciliation withCoverOf(CertificateSettlement certificates) {
        return new Reconciliation(
                obligations.stream().map(certificates::recall).toList(),
                transitions.stream()
                        .map(each -> each.withObligation(certificates.recall(each.obligation())))
                        .toList());
    }

    /** If a certificate covers an obligation that has just been opened, only that is published. */
    public Reconciliation applyCoverage(CertificateSettlement covering) {
        var moved = new LinkedHashMap<UUID, Transition>();
        transitions.forEach(transition -> moved.put(transition.obligation().id(), transition));
        obligations.forEach(obligation -> covering.settle(obligation, moved.get(obligation.id()))
                .ifPresent(transition -> moved.put(obligation.id(), transition)));
        return new Reconciliation(obligations, List.copyOf(moved.values()));
    }

    /** Tells of accepted proofs whose number the register lists for others than the product. */
    public Reconciliation contrastProofs(CertificateSettlement certificates) {
        return then(certificates::contrast)
                .amend(each -> each.withObligation(certificates.keepListing(each.obligation())));
    }

    private static final class Settlement {

        private final String product;
        private final Lineage lineage;
        private final Cause cause;
        private final Instant at;
        private final List<Obligation> unanswered;
        private final List<Obligation> settled = new ArrayList<>();
        private final List<Transition> transitions = new ArrayList<>();

        Settlement(String product, Lineage lineage, Cause cause, Instant at, List<Obligation> obligations) {
            this.product = product;
            this.lineage = lineage;
            this.cause = cause;
            this.at = at;
            this.unanswered = new ArrayList<>(obligations);
        }

        Reconciliation reconcile(List<Requirement> required) {
            for (var requirement : required) {
                take(requirement, required).ifPresentOrElse(known -> keep(known, requirement), () -> open(requirement));
            }
            unanswered.forEach(this::lift);
            settled.sort(Comparator.comparing(Obligation::openedAt).thenComparing(Obligation::id));
            return new Reconciliation(List.copyOf(settled), List.copyOf(transitions));
        }

        /**
         * Two entries may have been merged into one: then one obligation that is still required continues, a waived
         * one last, and the other is lifted.
         */
        private Optional<Obligation> take(Requirement requirement, List<Requirement> required) {
            var others = required.stream().filter(other -> other != requirement).toList();
            var best = unanswered.stream()
                    .filter(obligation -> answers(obligation, requirement, others))
                    .max(Comparator.comparing((Obligation obligation) ->
                                    obligation.state().required())
                            .thenComparing(obligation -> !(obligation.state() instanceof Waived))
                            .thenComparing(obligation -> obligation.exactly(requirement)));
            best.ifPresent(unanswered::remove);
            return best;
        }

        /**
         * The closer match takes precedence: the entry it was opened for, then the entry it is under now, then a
         * related entry. No other obligation gets the id of an entry, so the id is always free for an opening.
         */
        private boolean answers(Obligation obligation, Requirement requirement, List<Requirement> others) {
            if (obligation.openedFor(product, requirement)) return true;
            if (others.stream().anyMatch(other -> obligation.openedFor(product, other))) return false;
            return obligation.exactly(requirement)
                    || obligation.isRelatedTo(requirement, lineage)
                            && others.stream().noneMatch(obligation::exactly);
        }

        private void open(Requirement requirement) {
            var opened = Obligation.open(product, requirement, cause, at);
            settled.add(opened);
            transitions.add(new Transition(OPENED, null, opened, cause, at));
        }

        private void keep(Obligation known, Requirement requirement) {
            var carried = known.carriedTo(requirement, at);
            if (known.state().required()) {
                settled.add(carried);
            } else {
                var reopening = carried.reopen(cause, at);
                settled.add(reopening.obligation());
                transitions.add(reopening);
            }
        }

        private void lift(Obligation known) {
            if (known.state().required()) {
                var lifted = known.lift(at);
                settled.add(lifted);
                transitions.add(new Transition(LIFTED, known.status(), lifted, cause, at));
            } else {
                settled.add(known);
            }
        }
    }
}
