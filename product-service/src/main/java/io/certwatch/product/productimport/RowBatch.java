package io.certwatch.product.productimport;

import static java.util.Objects.requireNonNull;

import io.certwatch.importjob.FaultyRow;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.RowCounts;
import io.certwatch.importjob.RowError;
import io.certwatch.importjob.RowFindings;
import io.certwatch.importjob.RowFindings.Kind;
import io.certwatch.platform.text.Sentence;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.Registration;
import io.certwatch.product.productimport.reading.DistinctRows;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.product.productimport.reading.RowProofs;
import io.certwatch.product.productimport.reading.RowVendor;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** Rows that are stored together. */
final class RowBatch {

    private static final int HEAVY = 1 << 20;

    /** A proof that a row names for its product. */
    record NamedByRow(long number, SheetRow row, Product product, RowProofs.Named proof) {}

    /** How a row calls the vendor of its product. */
    record VendorOfRow(long number, SheetRow row, Sku sku, RowVendor.Named vendor) {}

    private record Numbered(long number, Offered offered) {}

    private final Map<Sku, Numbered> offered = new LinkedHashMap<>();
    private final List<FaultyRow> rejected = new ArrayList<>();
    private final SequencedMap<Long, FaultyRow> remarked = new LinkedHashMap<>();
    private final List<NamedByRow> named = new ArrayList<>();
    private final List<VendorOfRow> vendors = new ArrayList<>();
    private long repeated;
    private long weight;

    void add(long number, Read read) {
        switch (read) {
            case Offered one -> {
                offered.put(one.product().sku(), new Numbered(number, one));
                name(number, one.row(), one.product(), one.proofs());
                call(number, one.row(), one.product(), one.vendor());
                if (!one.remarks().isEmpty()) remark(number, one.row(), one.remarks());
            }
            case Read.Rejected one -> rejected.add(faulty(number, one.row(), one.problems()));
            case Read.Repeated one -> {
                repeated++;
                name(number, one.row(), one.product(), one.proofs());
                call(number, one.row(), one.product(), one.vendor());
                if (!one.remarks().isEmpty()) remark(number, one.row(), one.remarks());
            }
            case Read.Blank _ -> {}
        }
        weight += read.row().weight();
    }

    private void name(long number, SheetRow row, Product product, RowProofs proofs) {
        proofs.named().forEach(proof -> named.add(new NamedByRow(number, row, product, proof)));
    }

    private void call(long number, SheetRow row, Product product, RowVendor vendor) {
        if (vendor.named() != null) vendors.add(new VendorOfRow(number, row, product.sku(), vendor.named()));
    }

    /** The proofs that its rows name. */
    List<NamedByRow> named() {
        return List.copyOf(named);
    }

    /** The vendors that its rows call by a name. */
    List<VendorOfRow> vendors() {
        return List.copyOf(vendors);
    }

    /** Adds to what is remarked about a row. */
    void remark(NamedByRow about, Explanation reason) {
        remark(about.number(), about.row(), List.of(about.proof().remark(reason)));
    }

    void remark(VendorOfRow about, Explanation reason) {
        remark(about.number(), about.row(), List.of(about.vendor().remark(reason)));
    }

    private void remark(long number, SheetRow row, List<Problem> problems) {
        remarked.merge(
                number,
                faulty(number, row, problems),
                (before, more) -> new FaultyRow(
                        number,
                        new RowError(
                                before.error().sheet(),
                                before.error().row(),
                                Stream.concat(before.error().problems().stream(), more.error().problems().stream())
                                        .toList(),
                                before.error().cells())));
    }

    /** Rejects the rows of products that could not be saved. */
    void reject(Set<Sku> lost, Explanation reason) {
        for (var sku : lost) {
            var row = offered.remove(sku);
            if (row == null) continue;
            remarked.remove(row.number());
            named.removeIf(proof -> proof.product().sku().equals(sku));
            vendors.removeIf(vendor -> vendor.sku().equals(sku));
            rejected.add(faulty(
                    row.number(),
                    row.offered().row(),
                    List.of(new Problem(0, "", "sku", sku.value(), Sentence.of(reason)))));
        }
    }

    /** Also limits the size, because a row can take a megabyte. */
    boolean full(int rows) {
        return size() >= rows || weight >= HEAVY;
    }

    long size() {
        return offered.size() + rejected.size() + repeated;
    }

    List<Product> products() {
        return offered.values().stream().map(row -> row.offered().product()).toList();
    }

    /** Takes the values of the row, and the stored values of fields without a column. */
    Product fill(Product said, Product known) {
        return requireNonNull(offered.get(said.sku())).offered().silence().fill(said, known);
    }

    void storeFindings(RowFindings findings, String id) {
        findings.add(Kind.REJECTED, id, rejected);
        findings.add(Kind.REMARKED, id, List.copyOf(remarked.values()));
    }

    /** The counts of the import with these rows. */
    RowCounts countedAfter(ImportJob<InventoryExport> of, Registration registered, ReadPosition until) {
        var before = of.progress().rows();
        return before.plus(new RowCounts(
                0,
                size(),
                registered.stored(),
                registered.unchanged(),
                repeated,
                rejected.size(),
                remarked.size(),
                until.unnamed() - before.unnamed(),
                0));
    }

    private static FaultyRow faulty(long number, SheetRow row, List<Problem> problems) {
        return new FaultyRow(
                number,
                new RowError(
                        row.place().sheet(),
                        row.place().row(),
                        problems.stream().map(RowBatch::error).toList(),
                        row.cells().stream().map(SheetCell::text).toList()));
    }

    private static RowError.Problem error(Problem problem) {
        return new RowError.Problem(
                problem.column(), problem.header(), problem.field(), problem.value(), problem.reason());
    }

    /**
     * The position of a reading.
     *
     * @param unnamed rows rejected so far whose SKU is unknown
     * @param share how much of the file is read, from 0 to 1
     */
    record ReadPosition(long unnamed, double share) {

        static ReadPosition in(DistinctRows reading) {
            return new ReadPosition(reading.unnamed(), reading.share());
        }
    }
}
