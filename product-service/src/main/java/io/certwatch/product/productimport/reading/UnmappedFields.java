package io.certwatch.product.productimport.reading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Remark;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.ColumnMeaning.FigureColumn;
import io.certwatch.tabular.WordList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an export has no column for: their stored values are kept.
 *
 * @param fields without a column
 * @param figures names of those that have their own column
 */
public record UnmappedFields(Set<Field> fields, Set<String> figures) {

    private static final Set<Field> NAMES = EnumSet.of(Field.NAME, Field.NAME_ZH, Field.NAME_EN);

    static UnmappedFields of(Layout layout) {
        var silent = EnumSet.allOf(Field.class);
        layout.columns().forEach(column -> silent.remove(column.meaning()));
        var figures = layout.columns().stream()
                .filter(column -> column.meaning() instanceof FigureColumn)
                .map(column -> WordList.normalize(((FigureColumn) column.meaning()).name()))
                .collect(toUnmodifiableSet());
        return new UnmappedFields(Set.copyOf(silent), figures);
    }

    /** Every product has a status, so an empty cell does not change it. */
    UnmappedFields onMarketStatus() {
        if (fields.contains(Field.MARKET_STATUS)) return this;
        var more = EnumSet.copyOf(fields);
        more.add(Field.MARKET_STATUS);
        return new UnmappedFields(Set.copyOf(more), figures);
    }

    /** A cell that cannot be read does not change the stored value either. */
    UnmappedFields on(Set<ColumnMeaning> unread) {
        if (unread.isEmpty()) return this;
        var more = fields.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(fields);
        var fewer = new HashSet<>(figures);
        for (var meaning : unread) {
            switch (meaning) {
                case Field.NAME -> more.addAll(NAMES);
                case Field.SPECS -> {}
                case Field field -> more.add(field);
                case FigureColumn figure -> fewer.remove(WordList.normalize(figure.name()));
                case ProofColumn _, ColumnMeaning.VendorName _, ColumnMeaning.Ignored _ -> {}
            }
        }
        return new UnmappedFields(Set.copyOf(more), Set.copyOf(fewer));
    }

    /**
     * The names shown to people: a column gives a name in either language, and one column is enough for the figures.
     */
    List<String> names() {
        var silent = EnumSet.allOf(Field.class);
        silent.retainAll(fields);
        if (!silent.remove(Field.NAME)) silent.removeAll(Set.of(Field.NAME_ZH, Field.NAME_EN));
        if (!figures.isEmpty()) silent.remove(Field.SPECS);
        return silent.stream().map(Field::toString).toList();
    }

    /** Merges the product of the row with the stored one: fields without a column keep their stored values. */
    public Product fill(Product said, Product known) {
        return new Product(
                said.sku(),
                name(said.name(), known.name()),
                fillUnmapped(Field.MODEL, said.model(), known.model()),
                fillUnmapped(Field.MANUFACTURER, said.manufacturer(), known.manufacturer()),
                fillUnmapped(Field.VENDOR, said.vendor(), known.vendor()),
                fillUnmapped(Field.DESCRIPTION, said.description(), known.description()),
                fillUnmapped(Field.DECLARED_ENTRY, said.declaredEntry(), known.declaredEntry()),
                fillUnmapped(Field.HS_CODE, said.hsCode(), known.hsCode()),
                fields.contains(Field.SPECS) ? specs(said.specs(), known.specs()) : said.specs(),
                market(said.market(), known.market()),
                fields.contains(Field.USED_IN_CII) ? known.usedInCii() : said.usedInCii(),
                remarks(said.remarks(), known.remarks()));
    }

    private Name name(Name said, Name known) {
        return fields.containsAll(NAMES)
                ? known
                : new Name(
                        fillUnmapped(Field.NAME_ZH, said.zh(), known.zh()),
                        fillUnmapped(Field.NAME_EN, said.en(), known.en()));
    }

    /** A remark is kept as long as no new value is given for its field. */
    private List<Remark> remarks(List<Remark> said, List<Remark> known) {
        var standing = known.stream()
                .filter(remark -> isSilentOn(remark.field())
                        && said.stream().noneMatch(other -> other.field().equals(remark.field())));
        return Stream.concat(said.stream(), standing).toList();
    }

    private boolean isSilentOn(String field) {
        return ColumnMeaning.parse(field)
                .filter(meaning -> switch (meaning) {
                    case Field.NAME -> fields.containsAll(NAMES);
                    case FigureColumn figure ->
                        fields.contains(Field.SPECS) && !figures.contains(WordList.normalize(figure.name()));
                    default -> fields.contains(meaning);
                })
                .isPresent();
    }

    /** A column for several fields may have given it nevertheless. */
    private @Nullable String fillUnmapped(Field field, @Nullable String said, @Nullable String known) {
        return said == null && fields.contains(field) ? known : said;
    }

    /** In the stored order, so that a file without new values changes nothing. */
    private List<Spec> specs(List<Spec> said, List<Spec> known) {
        var all = new ArrayList<Spec>(said.size() + known.size());
        var left = new LinkedHashMap<String, Spec>();
        said.forEach(spec -> left.put(WordList.normalize(spec.name()), spec));
        for (var spec : known) {
            var name = WordList.normalize(spec.name());
            var now = figures.contains(name) ? left.remove(name) : spec;
            if (now != null) all.add(now);
        }
        all.addAll(left.values());
        return all;
    }

    /**
     * A day alone can plan or launch a product, but not return it to the market; without a day, or beside a status that
     * cannot be read, the status is kept as well.
     */
    private Market market(Market said, Market known) {
        boolean day = !fields.contains(Field.MARKET_ENTRY_DATE);
        boolean status = !fields.contains(Field.MARKET_STATUS);
        if (status) return day ? said : new Market(said.status(), known.entryDate());
        if (!day) return known;
        return known.withdrawn() || said.status() == Market.Status.UNKNOWN || said.entryDate() == null
                ? new Market(known.status(), said.entryDate())
                : said;
    }
}
