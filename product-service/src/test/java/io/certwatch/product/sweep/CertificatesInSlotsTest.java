package io.certwatch.product.sweep;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateReadModel.Backlog;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.sweep.CertificateSweep.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each instance has its own view of the products; they share the leases. */
class CertificatesInSlotsTest extends CertificateStories {

    private static final Cut FOUR_SHARE_A_LOOK = new Cut(16, 4);
    private static final List<Certificate> EACH = IntStream.range(0, 40)
            .mapToObj(number -> certificate("C-" + number, "华为", "USG65" + (10 + number) + "E"))
            .toList();

    private final InMemoryLeases leases = new InMemoryLeases();
    private final Looking other = new Looking();

    @BeforeEach
    void aCertificateForEachProduct() {
        registration.register("demo", AuthorFixture.LI, firewalls(EACH.size()));
        follow.follow(EACH);
    }

    /** Records which certificates shared a pass. */
    private class Looking extends ForwardingProducts {

        final List<Set<String>> looks = new ArrayList<>();

        Looking() {
            super(products);
        }

        @Override
        public void findCertified(
                Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page) {
            looks.add(certificates);
            super.findCertified(keys, certificates, pageSize, page);
        }

        void continueAll(Cut cut) {
            holding(this, cut, leases.instance()).continueAll();
        }
    }

    private long satisfied() {
        return kinds().stream().filter(Kind.SATISFIED::equals).count();
    }

    @Test
    void sharesOnePassAcrossSlotsWhenCertificatesAreFew() {
        other.continueAll(new Cut(16, 500));
        assertThat(other.looks)
                .singleElement()
                .satisfies(look -> assertThat(look).hasSize(EACH.size()));
        assertThat(satisfied()).isEqualTo(EACH.size());
    }

    @Test
    void takesAsManyPassesAsWithoutSlots() {
        other.continueAll(FOUR_SHARE_A_LOOK);
        assertThat(other.looks)
                .hasSize(EACH.size() / 4)
                .allSatisfy(look -> assertThat(look).hasSize(4));
    }

    @Test
    void processesAllSlotsThatOthersHaveNotLeased() {
        var one = new Looking() {
            @Override
            public void findCertified(
                    Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page) {
                if (looks.isEmpty()) {
                    other.continueAll(FOUR_SHARE_A_LOOK);
                    var taken = certificates.stream()
                            .map(number -> HashSlot.at(HashSlot.placeOf(number), 16))
                            .toList();
                    assertThat(IntStream.range(0, 16)
                                    .filter(slot ->
                                            register.backlogs(16).get(slot).waiting() > 0))
                            .allMatch(taken::contains);
                    assertThat(register.waiting(HashSlot.ALL, 500, clock.instant()))
                            .extracting(Certificate::number)
                            .containsAll(certificates);
                }
                super.findCertified(keys, certificates, pageSize, page);
            }
        };
        one.continueAll(FOUR_SHARE_A_LOOK);
        assertThat(other.looks).isNotEmpty();
        assertThat(other.looks.stream().flatMap(Set::stream))
                .doesNotContainAnyElementsOf(one.looks.getFirst())
                .doesNotHaveDuplicates();
        assertThat(register.backlog()).isEqualTo(Backlog.NOTHING);
        assertThat(satisfied()).isEqualTo(EACH.size());
    }

    @Test
    void continuesTheSlotsOfAKilledInstance() {
        var killed = new Looking() {
            private int saves;

            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                if (++saves == 2) throw new OutOfMemoryError("killed");
                return super.save(changes);
            }
        };
        assertThatThrownBy(() -> killed.continueAll(FOUR_SHARE_A_LOOK)).hasMessage("killed");
        other.continueAll(FOUR_SHARE_A_LOOK);
        assertThat(register.waiting(HashSlot.ALL, 500, clock.instant()))
                .extracting(Certificate::number)
                .containsAll(killed.looks.getFirst());
        leases.runOut();
        other.continueAll(FOUR_SHARE_A_LOOK);
        assertThat(register.backlog()).isEqualTo(Backlog.NOTHING);
        assertThat(satisfied()).isEqualTo(EACH.size());
    }

    @Test
    void keepsARevisionThatArrivesWhileItsSlotIsProcessed() {
        var suspended = with(EACH.getFirst(), Status.SUSPENDED);
        new Looking() {
            @Override
            public void findCertified(
                    Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page) {
                super.findCertified(keys, certificates, pageSize, page);
                if (certificates.contains(suspended.number())) {
                    follow.follow(List.of(suspended));
                }
            }
        }.continueAll(FOUR_SHARE_A_LOOK);
        assertThat(moved())
                .filteredOn(transition -> transition.cause().is(suspended.change()))
                .extracting(Transition::kind)
                .containsExactly(Kind.REOPENED);
        assertThat(register.backlog()).isEqualTo(Backlog.NOTHING);
    }
}
