package io.onrecord.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.onrecord.local", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule startsServicesAndImportsNone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.ingest..",
                    "io.onrecord.extract..",
                    "io.onrecord.query..",
                    "io.onrecord.dashboard..",
                    "io.quarkus..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.onrecord.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("io.onrecord.local.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule nothingDependsOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("io.onrecord.local.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.onrecord.local.cli..");

    @ArchTest
    static final ArchRule noRummageRooms =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..core..", "..model..");
}
