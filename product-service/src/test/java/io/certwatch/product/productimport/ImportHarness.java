package io.certwatch.product.productimport;

import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.productimport.reading.Exports.utf8;

import io.certwatch.importjob.DecideImport;
import io.certwatch.importjob.EndEvent;
import io.certwatch.importjob.FindAbsent;
import io.certwatch.importjob.ImportDecision;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.ImportSteps;
import io.certwatch.importjob.InMemoryFindings;
import io.certwatch.importjob.InMemoryImports;
import io.certwatch.importjob.InMemoryOriginals;
import io.certwatch.importjob.ReceiveImport;
import io.certwatch.importjob.ReceiveImport.Upload;
import io.certwatch.importjob.RowCounts;
import io.certwatch.importjob.WorkOffImports;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.certificate.RegisteredHolders;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.WithdrawProducts;
import io.certwatch.product.naming.EnterVendorNames;
import io.certwatch.product.naming.InMemoryPartyNames;
import io.certwatch.product.obligation.InMemoryObligations;
import io.certwatch.product.productimport.reading.Exports;
import io.certwatch.product.productimport.reading.InventoryFiles;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.proof.EnterImportedProofs;
import io.certwatch.product.proof.EnterProof;
import io.certwatch.product.proof.InMemoryProofs;
import io.certwatch.product.review.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The import of exports without a database. */
final class ImportHarness {

    final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    final InMemoryImports<InventoryExport> imports = new InMemoryImports<>();
    final InMemoryFindings findings = new InMemoryFindings();
    final InMemoryProducts products = new InMemoryProducts();
    final InMemoryCertificates certificates = new InMemoryCertificates();
    final InMemoryProofs proofs = new InMemoryProofs();
    final InMemoryPartyNames names = new InMemoryPartyNames();
    final List<ImportJob<InventoryExport>> outcomes = new ArrayList<>();
    final DecideImport<InventoryExport> decide = new DecideImport<>(imports, outcomes::add, clock);
    final Assessors assessors = assessors(InMemoryReadModel.with(edition2023()));
    boolean catalogueReady = true;
    InventoryFiles files = Exports.files();

    private final InMemoryOriginals originals = new InMemoryOriginals();
    private final EndEvent<InventoryExport> event = new ImportEndEvent(new InMemoryObligations(products));
    private final int batch;

    /** @param batch in rows */
    ImportHarness(int batch) {
        this.batch = batch;
    }

    Assessors assessors(InMemoryReadModel catalogue) {
        return new Assessors(
                new CurrentCatalogue(catalogue, Arrivals.COMPLETE, clock),
                new ContextLoader(certificates, new InMemoryDecisions(), new InMemoryCompanyProfiles()),
                clock);
    }

    ImportJob<InventoryExport> received(String company, String csv, boolean full) {
        clock.passes(Duration.ofMillis(1));
        var export = InventoryExport.receive(author("li"), null, ReadingInstructions.NONE, full);
        try {
            return new ReceiveImport<>(imports, originals, Tracing.NONE, clock)
                    .receive(
                            new ByteArrayInputStream(utf8(csv)),
                            new Upload<>(company, export, "text/csv", null, export.instructions()))
                    .job();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void workOff() {
        workOff(products);
    }

    /** Processes one import with this store of products. */
    void workOff(Products through) {
        new WorkOffImports<>(
                        new ImportNames("inventory", "product", "Import"),
                        imports,
                        steps(through, assessors),
                        event,
                        (_, work) -> {
                            work.run();
                            return true;
                        },
                        Duration::ofSeconds,
                        outcomes::add,
                        Tracing.NONE,
                        clock)
                .workOff();
    }

    ImportSteps<InventoryExport> steps(Products through, Assessors by) {
        var process = new ProcessImportFile(
                files,
                findings,
                new StoreRows(new RegisterProducts(by.over(through))),
                new StoreProofs(
                        new EnterImportedProofs(proofs, new EnterProof(proofs, clock), clock),
                        through,
                        new RegisteredHolders(certificates)),
                new StoreVendorNames(new EnterVendorNames(names, clock)),
                new FindAbsent(findings),
                (company, statedBy, sku) -> products.skus(company).stream()
                        .filter(name -> !product(name).statedAt().isAfter(statedBy))
                        .forEach(sku),
                Tracing.NONE,
                clock,
                batch);
        return new InventoryImportSteps(
                originals, process, new WithdrawProducts(by.over(through)), findings, () -> catalogueReady);
    }

    ImportRun<InventoryExport> run(ImportJob<InventoryExport> of) {
        return new ImportRun<>(imports, event, clock, of);
    }

    ImportDecision<InventoryExport> withdraw(ImportJob<InventoryExport> full, String by, String reason) {
        return new RequestWithdrawal(imports, decide, Tracing.NONE, clock)
                .request(full.owner(), full.id(), author(by), reason, false);
    }

    ImportJob<InventoryExport> now(ImportJob<InventoryExport> of) {
        return imports.find(of.owner(), of.id()).orElseThrow();
    }

    RowCounts rows(ImportJob<InventoryExport> of) {
        return now(of).progress().rows();
    }

    AssessedProduct product(String sku) {
        return products.find(ProductId.of("demo", sku)).orElseThrow();
    }
}
