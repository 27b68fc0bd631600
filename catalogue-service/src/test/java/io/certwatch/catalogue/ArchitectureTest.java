package io.certwatch.catalogue;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
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

@AnalyzeClasses(packages = "io.certwatch.catalogue", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.certwatch.catalogue.";
    private static final String EDITION = ROOT + "edition";
    private static final String LINEAGE = EDITION + ".lineage";
    private static final String FETCHING = ROOT + "fetching";
    private static final String LAW = ROOT + "law";
    private static final String LEXICON = ROOT + "lexicon";
    private static final String REGISTER = ROOT + "register";
    private static final String SOURCE = ROOT + "source";
    private static final String TEMPLATE = ROOT + "template";
    private static final String VERSION = ROOT + "version";
    private static final String WATCHING = ROOT + "watching";
    private static final String TABULAR = "io.certwatch.tabular";

    @ArchTest
    static final ArchRule theModelIsPlainJava = classes()
            .that()
            .resideInAnyPackage(EDITION, LINEAGE, LAW, LEXICON, REGISTER, TEMPLATE, VERSION)
            .and(not(simpleNameEndingWith("Configuration")))
            .and(not(simpleName("package-info")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.certwatch.edition",
                    "io.certwatch.importjob",
                    "io.certwatch.platform.author",
                    "io.certwatch.platform.csv",
                    "io.certwatch.platform.text",
                    "io.certwatch.platform.trace",
                    "io.certwatch.platform.time",
                    "io.certwatch.platform.work",
                    "io.certwatch.quantity",
                    EDITION,
                    LINEAGE,
                    LAW,
                    LEXICON,
                    REGISTER,
                    SOURCE,
                    TABULAR,
                    TEMPLATE,
                    VERSION)
            .because("the rules of the catalogue can then be read and tested without any framework");

    @ArchTest
    static final ArchRule watchingIsPlainJava = classes()
            .that()
            .resideInAnyPackage(WATCHING, WATCHING + ".schedule", WATCHING + ".version")
            .and(not(simpleNameEndingWith("Configuration")))
            .and(not(simpleName("package-info")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.certwatch.edition",
                    "io.certwatch.importjob",
                    "io.certwatch.platform.author",
                    "io.certwatch.platform.text",
                    "io.certwatch.platform.time",
                    "io.certwatch.platform.work",
                    EDITION,
                    EDITION + ".reading",
                    REGISTER,
                    SOURCE,
                    TABULAR,
                    FETCHING,
                    WATCHING,
                    WATCHING + ".schedule",
                    WATCHING + ".version")
            .because("the rules for accepting, holding and reporting a version can then be read and tested without any"
                    + " framework");

    @ArchTest
    static final ArchRule nobodyKnowsThatSourcesAreWatched = noClasses()
            .that()
            .resideInAnyPackage(
                    EDITION + "..", LAW + "..", REGISTER + "..", LEXICON + "..", SOURCE + "..", TEMPLATE + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WATCHING + "..")
            .because("a list is processed in the same way, whether it is uploaded or fetched");

    @ArchTest
    static final ArchRule webKnowsNoOtherAdapter = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mongo..", "..kafka..")
            .because("adapters meet in the model only");

    @ArchTest
    static final ArchRule mongoKnowsNoOtherAdapter = noClasses()
            .that()
            .resideInAPackage(ROOT + "*.mongo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "*.web..", ROOT + "*.kafka..", ROOT + "*.json..")
            .because("adapters meet in the model only, and stored documents may differ from events and responses");

    @ArchTest
    static final ArchRule kafkaKnowsNoOtherAdapter = noClasses()
            .that()
            .resideInAPackage(ROOT + "*.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "*.web..", ROOT + "*.mongo..")
            .because("adapters meet in the model only; events and responses share the JSON form of an edition");

    @ArchTest
    static final ArchRule featuresBuildOnEachOtherInOneDirection = slices().matching(ROOT + "(*)..")
            .should()
            .beFreeOfCycles()
            .because("to understand a feature with all of its packages, only the features below it are needed");

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage(EDITION + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LEXICON + "..")
            .because("an edition contains the law; the lexicon is our interpretation");

    @ArchTest
    static final ArchRule theLexiconKnowsNoEdition = noClasses()
            .that()
            .resideInAPackage(LEXICON + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(EDITION + "..")
            .because("the lexicon refers to editions only by their id");

    @ArchTest
    static final ArchRule theLawKnowsNoOtherFeature = noClasses()
            .that()
            .resideInAPackage(LAW + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EDITION + "..", LEXICON + "..", REGISTER + "..", TEMPLATE + "..", WATCHING + "..")
            .because("a catalogue and the law that it rests on change independently");

    @ArchTest
    static final ArchRule sourceKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(SOURCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EDITION + "..", LEXICON + "..", REGISTER + "..", "org.springframework..")
            .because("column headers mean the same in every list");

    @ArchTest
    static final ArchRule fetchingKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(FETCHING + "..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.certwatch.catalogue..").and(resideOutsideOfPackage(FETCHING + "..")))
            .because("bytes are fetched in the same way, whatever they are read as");

    @ArchTest
    static final ArchRule readingKnowsNoAdapter = noClasses()
            .that()
            .resideInAPackage(EDITION + ".reading")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "..mongo..", "..kafka..", "org.springframework..")
            .because("the content of a document does not depend on how it arrived");

    @ArchTest
    static void everyPackageThatARuleNamesExists(JavaClasses classes) {
        for (var name : List.of(
                "edition",
                "edition.json",
                "edition.web",
                "edition.mongo",
                "edition.kafka",
                "edition.clock",
                "edition.atom",
                "edition.reading",
                "source",
                "documents",
                "vocabulary",
                "originals.web",
                "version",
                "law",
                "law.json",
                "law.web",
                "law.mongo",
                "law.kafka",
                "template",
                "template.json",
                "template.web",
                "template.mongo",
                "template.kafka",
                "lexicon",
                "lexicon.json",
                "lexicon.web",
                "lexicon.mongo",
                "lexicon.kafka",
                "register",
                "register.web",
                "register.mongo",
                "register.kafka",
                "register.clock",
                "fetching",
                "watching",
                "watching.web",
                "watching.mongo",
                "watching.kafka",
                "watching.work")) {
            assertThat(classes.containPackage(ROOT + name)).as(name).isTrue();
        }
    }
}
