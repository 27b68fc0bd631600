package io.certwatch.tabular;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "io.certwatch.tabular", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.certwatch.tabular";

    @ArchTest
    static final ArchRule valuesArePlainJava = classes()
            .that()
            .resideInAPackage(ROOT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.apache.commons.io..", ROOT + "..")
            .because("whoever takes rows need not know which library found them");

    @ArchTest
    static final ArchRule eachFormatHasItsOwnLibrary = classes()
            .that()
            .resideInAPackage(ROOT + ".*..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.imageio..",
                    "javax.xml..",
                    "org.jspecify..",
                    ROOT + "..",
                    "org.jsoup..",
                    "de.siegmar.fastcsv..",
                    "com.ibm.icu.text..",
                    "com.ctc.wstx..",
                    "com.github.pjfanning.poi..",
                    "org.apache.commons..",
                    "org.apache.poi..",
                    "org.apache.xmlbeans..",
                    "org.openxmlformats..",
                    "org.apache.pdfbox..",
                    "technology.tabula..")
            .because("documents are read without any framework");

    @ArchTest
    static final ArchRule formatsDoNotKnowEachOther = slices().matching(ROOT + ".(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(), resideInAnyPackage(ROOT + ".spreadsheet", ROOT + ".text"))
            .because("a format can be changed or dropped alone");

    @ArchTest
    static void everyPackageThatARuleNamesExists(JavaClasses classes) {
        for (var name : List.of("csv", "html", "office", "pdf", "spreadsheet", "text")) {
            assertThat(classes.containPackage(ROOT + "." + name)).as(name).isTrue();
        }
    }
}
