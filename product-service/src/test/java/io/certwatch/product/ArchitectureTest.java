package io.certwatch.product;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.certwatch.product", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.certwatch.product.";
    private static final String ENGINE = ROOT + "engine..";
    private static final String IMPORT = ROOT + "productimport";
    private static final String[] MODEL = {
        ROOT + "catalogue",
        ROOT + "certificate",
        ROOT + "profile",
        ROOT + "decision",
        ROOT + "assessment",
        ROOT + "obligation",
        ROOT + "product",
        ROOT + "sweep",
        ROOT + "review",
        ROOT + "export",
        ROOT + "checklist",
        ROOT + "checklist.facts",
        ROOT + "checklist.reminder",
        ROOT + "law",
        ROOT + "dossier",
        ROOT + "failure",
        ROOT + "impact",
        ROOT + "phrase",
        ROOT + "republication",
        IMPORT,
        IMPORT + ".reading"
    };

    @ArchTest
    static final ArchRule theModelIsPlainJava = classes()
            .that()
            .resideInAnyPackage(MODEL)
            .and(not(simpleNameEndingWith("Configuration")))
            .and(not(simpleNameEndingWith("Settings")))
            .and(not(simpleName("package-info")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Stream.concat(
                            Stream.of(
                                    "java..",
                                    "org.jspecify..",
                                    "com.ibm.icu.text..",
                                    "com.github.benmanes.caffeine.cache",
                                    "io.certwatch.edition",
                                    "io.certwatch.importjob",
                                    "io.certwatch.law",
                                    "io.certwatch.platform.author",
                                    "io.certwatch.platform.text",
                                    "io.certwatch.platform.trace",
                                    "io.certwatch.platform.time",
                                    "io.certwatch.platform.work",
                                    "io.certwatch.tabular.spreadsheet",
                                    ENGINE,
                                    ROOT + "concurrency"),
                            Stream.of(MODEL))
                    .toArray(String[]::new))
            .because("the model can then be read and tested without any framework");

    @ArchTest
    static final ArchRule theEngineKnowsNothingAroundIt = classes()
            .that()
            .resideInAPackage(ENGINE)
            .and(not(simpleName("package-info")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.certwatch.edition",
                    "io.certwatch.platform.text",
                    "io.certwatch.quantity..",
                    ENGINE)
            .because("the engine depends on its arguments only");

    @ArchTest
    static final ArchRule theEngineReadsInOneDirection = slices().matching(ROOT + "engine.(*)..")
            .should()
            .beFreeOfCycles()
            .because("text, vocabulary, criteria and recognition each use only what comes before them");

    @ArchTest
    static final ArchRule featuresBuildOnEachOtherInOneDirection = slices().matching(ROOT + "(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader who opens one feature, with all of its packages, needs only those below it");

    @ArchTest
    static final ArchRule webKnowsNoOtherTechnology = noClasses()
            .that()
            .resideInAPackage(ROOT + ".web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".mongo", ROOT + ".kafka")
            .because("adapters of different technologies meet in the model only");

    @ArchTest
    static final ArchRule mongoKnowsNoOtherTechnology = noClasses()
            .that()
            .resideInAPackage(ROOT + ".mongo")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".web", ROOT + ".kafka")
            .because("documents and views may differ");

    @ArchTest
    static final ArchRule kafkaKnowsNoOtherTechnology = noClasses()
            .that()
            .resideInAPackage(ROOT + ".kafka")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".web", ROOT + ".mongo")
            .because("the events of a topic are a separate contract");

    @ArchTest
    static final ArchRule readingKnowsNothingOfImporting = noClasses()
            .that()
            .resideInAPackage(IMPORT + ".reading..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(IMPORT)
            .because("previews and imports read a file in the same way");

    @ArchTest
    static void everyPackageThatARuleNamesExists(JavaClasses classes) {
        for (var name : List.of(
                "engine",
                "engine.text",
                "engine.vocabulary",
                "engine.criteria",
                "engine.recognition",
                "engine.affected",
                "catalogue",
                "catalogue.kafka",
                "catalogue.mongo",
                "certificate",
                "profile",
                "profile.web",
                "profile.mongo",
                "concurrency",
                "decision",
                "assessment",
                "obligation",
                "product",
                "product.web",
                "product.kafka",
                "product.mongo",
                "productimport",
                "productimport.kafka",
                "productimport.reading",
                "sweep",
                "sweep.web",
                "sweep.mongo",
                "sweep.kafka",
                "review",
                "review.web",
                "review.mongo",
                "review.clock",
                "export",
                "checklist",
                "checklist.web",
                "checklist.kafka",
                "checklist.mongo",
                "checklist.reminder",
                "export.web",
                "export.xlsx",
                "dossier",
                "dossier.web",
                "dossier.mongo",
                "dossier.json",
                "dossier.clock",
                "impact",
                "impact.web",
                "phrase",
                "phrase.web",
                "law",
                "law.kafka",
                "republication",
                "republication.web",
                "republication.mongo",
                "sweep.clock")) {
            assertThat(classes.containPackage(ROOT + name)).as(name).isTrue();
        }
    }
}
