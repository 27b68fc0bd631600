package io.certwatch.product.inventory;

import static io.certwatch.product.aggregate.assessment.Cause.Kind.REGISTRATION;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.BUSY;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.CHANGED;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.CHANGED_MEANWHILE;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.FAILED;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.FULL;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.UNCHANGED;
import static io.certwatch.product.inventory.EnterFigures.FigureOutcome.UNKNOWN;
import static java.util.Objects.requireNonNull;

import io.certwatch.platform.author.Author;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.profile.StatedBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Gives many products figures of their datasheets at once. What else is known of a product stays. */
public class EnterFigures {

    private final AssessmentPipeline pipeline;

    public EnterFigures(AssessmentPipeline pipeline) {
        this.pipeline = pipeline;
    }

    public enum FigureOutcome {
        CHANGED,
        UNCHANGED,
        /** The product has changed since the person saw it. */
        CHANGED_MEANWHILE,
        /** The product has as many figures as it may have. */
        FULL,
        /** The company has no such product. */
        UNKNOWN,
        /** The product cannot be assessed, however often it is sent. */
        FAILED,
        /** Others changed it again and again at the same moment. */
        BUSY
    }

    /** @param value null takes the figure away */
    public record Figure(String name, @Nullable String value) {}

    /** @param revision of the product that the person saw; null if it does not matter */
    public record FiguresOfProduct(@Nullable Long revision, List<Figure> figures) {}

    /** @param before the same figures until then, to undo the change; none unless it was changed */
    public record EnteredFigures(Sku sku, FigureOutcome outcome, List<Figure> before) {}

    /** Returns the outcomes in the order of the products. */
    public List<EnteredFigures> enter(String company, SequencedMap<Sku, FiguresOfProduct> figures, Author author) {
        var assessor = pipeline.loadedAssessor(Cause.ofRequest(REGISTRATION));
        var step = new Entering(figures, new HashMap<>(), new HashMap<>());
        var ids = figures.keySet().stream()
                .map(sku -> new ProductId(company, sku))
                .toList();
        var written = pipeline.runPartly(ids, assessor.withStated(new StatedBy(author, assessor.at())), step);
        return ids.stream().map(id -> step.outcome(id, written)).toList();
    }

    /**
     * @param known the product of each id when it was read last
     * @param refused why a product is left as it is
     */
    private record Entering(
            Map<Sku, FiguresOfProduct> figures,
            Map<ProductId, AssessedProduct> known,
            Map<ProductId, FigureOutcome> refused)
            implements AssessmentPipeline.Step {

        @Override
        public Optional<ProductChange> change(
                ProductAssessor by, ProductId id, @Nullable AssessedProduct product, AssessmentContext context) {
            refused.remove(id);
            if (product == null || product.removed()) {
                refused.put(id, UNKNOWN);
                return Optional.empty();
            }
            known.put(id, product);
            var given = of(id);
            var next = withFigures(product.product(), given.figures());
            if (next.equals(product.product())) return Optional.empty();
            if (given.revision() != null && given.revision() != product.revision()) {
                refused.put(id, CHANGED_MEANWHILE);
                return Optional.empty();
            }
            if (next.specs().size() > Spec.MOST) {
                refused.put(id, FULL);
                return Optional.empty();
            }
            return by.register(id, next, product, context);
        }

        @Override
        public @Nullable Product subject(ProductId id, @Nullable AssessedProduct product) {
            return product == null ? null : withFigures(product.product(), of(id).figures());
        }

        private FiguresOfProduct of(ProductId id) {
            return requireNonNull(figures.get(id.sku()));
        }

        EnteredFigures outcome(ProductId id, AssessmentPipeline.Result written) {
            if (written.changed().contains(id)) return new EnteredFigures(id.sku(), CHANGED, before(id));
            if (written.failed().contains(id)) return new EnteredFigures(id.sku(), FAILED, List.of());
            var otherwise = written.lost().contains(id) ? BUSY : UNCHANGED;
            return new EnteredFigures(id.sku(), refused.getOrDefault(id, otherwise), List.of());
        }

        private List<Figure> before(ProductId id) {
            var before = Spec.byName(requireNonNull(known.get(id)).product().specs());
            return of(id).figures().stream()
                    .map(figure -> new Figure(figure.name(), before.get(figure.name())))
                    .toList();
        }
    }

    /** A figure that the product has keeps its place; another becomes the last. */
    private static Product withFigures(Product product, List<Figure> figures) {
        var specs = new ArrayList<>(product.specs());
        for (var figure : figures) {
            var value = figure.value();
            if (value == null) {
                specs.removeIf(spec -> spec.name().equals(figure.name()));
                continue;
            }
            var next = new Spec(figure.name(), value);
            specs.replaceAll(spec -> spec.name().equals(figure.name()) ? next : spec);
            if (!specs.contains(next)) specs.add(next);
        }
        return product.withSpecs(specs);
    }
}
