package io.certwatch.product.checklist;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.failure.StaleRevision;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bytes of evidence are kept as long as an item may name them, even if the store fails half-way. */
class KeepEvidenceTest {

    private static final Instant NOW = Instant.parse("2027-03-01T02:00:00Z");
    private static final LocalDate ASKED = LocalDate.parse("2027-01-01");
    private static final Author LI_NA = new Author("li.na", new RecordedBy("u-1", "Li Na", null));
    private static final TemplateItem PLAN = new TemplateItem(
            new ItemKey("all", "plan"),
            1,
            Category.RISK_RESPONSE,
            SubjectKind.COMPANY,
            new Wording("预案", "Plan"),
            Wording.NONE,
            null,
            null,
            null,
            null,
            ASKED,
            null);
    private static final UUID ITEM =
            ItemId.of("demo", PLAN, ItemSubject.company().id());

    private final Failing stated = new Failing();
    private final InMemoryFiles files = new InMemoryFiles();
    private final KeepEvidence evidence = new KeepEvidence(
            new ReadChecklist(
                    new CompanyTemplates(
                            new OneTemplate(),
                            _ -> Set.of(),
                            (_, ids, _) -> ids.stream().collect(toMap(Function.identity(), _ -> ASKED))),
                    ChecklistReads.of(List.of(ManySubjects.company()), stated),
                    Clock.fixed(NOW, ZoneOffset.UTC)),
            stated,
            files);

    @Test
    void keepsTheBytesOfWhatIsStoredThoughItCannotBeReadAfterwards() {
        stated.failsToRead = stored -> stored;

        assertThatThrownBy(this::addFile).hasMessage("read");

        stated.failsToRead = _ -> false;
        assertThat(stated.find("demo", ITEM).orElseThrow().evidence())
                .extracting(ItemEvidence::id)
                .containsExactlyElementsOf(files.bytes.keySet());
    }

    @Test
    void keepsTheBytesWhereNobodyKnowsWhetherTheItemNamesThem() {
        stated.failsAfterWriting = true;

        assertThatThrownBy(this::addFile).hasMessage("write");

        assertThat(files.bytes).hasSize(1);
    }

    @Test
    void removesTheBytesThatNoItemNames() {
        stated.isAlwaysLate = true;
        assertThatThrownBy(this::addFile).isInstanceOf(StaleRevision.class);
        assertThat(files.bytes).isEmpty();

        files.failing = () -> stated.failsToRead = _ -> true;
        assertThatThrownBy(this::addFile).hasMessage("read");
        assertThat(files.bytes).isEmpty();
    }

    private void addFile() {
        try {
            evidence.addFile(
                    "demo", ITEM, "plan.pdf", "application/pdf", new ByteArrayInputStream(new byte[] {1}), LI_NA);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Fails as asked, to read or just after it has written. */
    private static final class Failing implements StatedItems {

        private final InMemoryStatedItems items = new InMemoryStatedItems();
        private Function<Boolean, Boolean> failsToRead = _ -> false;
        private boolean failsAfterWriting;
        private boolean isAlwaysLate;
        private boolean stored;

        @Override
        public Map<UUID, StatedItem> about(String company, SubjectKind kind, Collection<String> subjects) {
            return items.about(company, kind, subjects);
        }

        @Override
        public Optional<StatedItem> find(String company, UUID id) {
            if (failsToRead.apply(stored)) throw new IllegalStateException("read");
            return items.find(company, id);
        }

        @Override
        public List<StatedItem> page(
                String company, boolean own, @Nullable Category category, @Nullable UUID after, int limit) {
            return items.page(company, own, category, after, limit);
        }

        @Override
        public boolean add(StatedItem first) {
            if (isAlwaysLate) return false;
            stored = items.add(first);
            if (failsAfterWriting) throw new IllegalStateException("write");
            return stored;
        }

        @Override
        public boolean replace(StatedItem before, StatedItem next) {
            return items.replace(before, next);
        }

        @Override
        public List<StatedItem> revisions(String company, UUID id, @Nullable Long before, int limit) {
            return items.revisions(company, id, before, limit);
        }
    }

    private static final class InMemoryFiles implements EvidenceFiles {

        private final Map<UUID, byte[]> bytes = new HashMap<>();
        private Runnable failing = () -> {};

        @Override
        public Kept keep(UUID evidence, InputStream given) throws IOException {
            var all = given.readAllBytes();
            bytes.put(evidence, all);
            failing.run();
            return new Kept("ab", all.length);
        }

        @Override
        public boolean isIntact(UUID evidence, String sha256) {
            return bytes.containsKey(evidence);
        }

        @Override
        public InputStream open(UUID evidence) {
            return new ByteArrayInputStream(bytes.get(evidence));
        }

        @Override
        public void remove(UUID evidence) {
            bytes.remove(evidence);
        }
    }

    private static final class OneTemplate implements Templates {

        private static final ChecklistTemplate TEMPLATE =
                new ChecklistTemplate("all", null, 1, Wording.NONE, List.of(PLAN));

        @Override
        public List<ChecklistTemplate> all() {
            return List.of(TEMPLATE);
        }

        @Override
        public Optional<ChecklistTemplate> find(String id) {
            return Optional.of(TEMPLATE);
        }

        @Override
        public void keep(ChecklistTemplate template) {
            throw new UnsupportedOperationException("KeepEvidence does not call this");
        }
    }
}
