# Makes Snowquill for this Windows machine. See README.md.
#   installer\windows.ps1 [-Type app-image|msi|exe]
param([ValidateSet('app-image', 'msi', 'exe')] [string] $Type = 'msi')
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
$build = 'target/installer'
$version = ([xml](Get-Content pom.xml)).project.version -replace '-SNAPSHOT$', ''

mvn -B -q package -DskipTests
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
if (Test-Path $build) { Remove-Item -Recurse -Force $build }
New-Item -ItemType Directory -Force "$build/modules", "$build/input/lib", "$build/packages" | Out-Null
Copy-Item target/snowquill.jar "$build/input/"
Copy-Item target/lib/*.jar "$build/input/lib/"
# JavaFX goes into the runtime; of its jars only those with a system in their name hold classes.
Get-ChildItem "$build/input/lib/javafx-*.jar" | ForEach-Object {
    if ($_.Name -match '-win') { Move-Item $_ "$build/modules/" } else { Remove-Item $_ }
}
if (Test-Path models/starter.gguf) {
    New-Item -ItemType Directory -Force "$build/input/models" | Out-Null
    Copy-Item models/starter.gguf "$build/input/models/"
}

$modules = 'javafx.controls,javafx.fxml,java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,' +
    'java.prefs,java.scripting,java.sql,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,' +
    'jdk.unsupported,jdk.zipfs'
$arguments = @('--type', $Type, '--name', 'Snowquill', '--app-version', $version, '--vendor', 'Snowquill',
    '--description', 'A desktop writing studio for novelists', '--icon', 'installer/icon/snowquill.ico',
    '--module-path', "$build/modules", '--add-modules', $modules,
    '--jlink-options', '--strip-debug --no-header-files --no-man-pages',
    '--input', "$build/input", '--main-jar', 'snowquill.jar', '--main-class', 'app.snowquill.launcher.Main',
    '--java-options', '-XX:+UseSerialGC', '--java-options', '-Dfile.encoding=UTF-8',
    '--java-options', '-XX:+ErrorFileToStderr', '--java-options', '-XX:-CreateCoredumpOnCrash', '--dest', "$build/packages")
if ($Type -ne 'app-image') {
    $arguments += @('--license-file', 'LICENSE', '--win-menu', '--win-shortcut', '--win-per-user-install', '--win-dir-chooser',
        '--win-upgrade-uuid', '6f0f5a0e-3f1c-4b53-9a57-5e0f8f1d2b61',
        '--file-associations', 'installer/snowquill-windows.properties')
}
jpackage @arguments
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Get-ChildItem "$build/packages"
