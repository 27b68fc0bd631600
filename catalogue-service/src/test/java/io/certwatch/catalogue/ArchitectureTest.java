package io.certwatch.catalogue;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.certwatch.architecture.Technologies;

@AnalyzeClasses(packages = "io.certwatch.catalogue", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SERVICE = "io.certwatch.catalogue";
    private static final String ROOT = SERVICE + ".";
    private static final String EDITION = ROOT + "edition";
    private static final String FETCHING = ROOT + "fetching";
    private static final String LAW = ROOT + "law";
    private static final String LEXICON = ROOT + "lexicon";
    private static final String PROBLEM = ROOT + "problem";
    private static final String REGISTER = ROOT + "register";
    private static final String SOURCE = ROOT + "source";
    private static final String TEMPLATE = ROOT + "template";
    private static final String WATCHING = ROOT + "watching";

    @ArchTest
    static final ArchRule plainJavaKnowsNoTechnology = Technologies.plainJavaKnowsNoTechnology(SERVICE);

    @ArchTest
    static final ArchRule technologiesDoNotKnowEachOther = Technologies.technologiesDoNotKnowEachOther(SERVICE);

    @ArchTest
    static final ArchRule nobodyKnowsThatSourcesAreWatched = noClasses()
            .that()
            .resideOutsideOfPackages(SERVICE, WATCHING + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WATCHING + "..")
            .because("a list is processed in the same way, whether it is uploaded or fetched");

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
                    resideInAPackage("io.certwatch.catalogue..").and(resideOutsideOfPackages(FETCHING + "..", PROBLEM)))
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
    static final ArchRule waysOfFetchingDoNotKnowEachOther = slices().matching(FETCHING + ".(*)..")
            .should()
            .notDependOnEachOther()
            .because("a mailbox can then be added without changes to the others");
}
