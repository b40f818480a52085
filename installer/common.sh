# Read by linux.sh and macos.sh, in the repository's root. Builds the jars and sorts them for jpackage.
BUILD=target/installer
VERSION="$(sed -n 's:.*<version>\([0-9][0-9.]*\).*</version>.*:\1:p' pom.xml | head -n 1)"

mvn -B -q ${MAVEN_OPTIONS:-} package -DskipTests
rm -rf "$BUILD"
mkdir -p "$BUILD/modules" "$BUILD/input/lib" "$BUILD/packages"
cp target/snowquill.jar "$BUILD/input/"
cp target/lib/*.jar "$BUILD/input/lib/"
# JavaFX goes into the runtime; of its jars only those with a system in their name hold classes.
mv "$BUILD"/input/lib/javafx-*-*-*.jar "$BUILD/modules/" 2>/dev/null || true
for JAR in "$BUILD"/input/lib/javafx-*.jar; do
  case "$JAR" in
    *-linux*.jar | *-mac*.jar | *-win*.jar) mv "$JAR" "$BUILD/modules/" ;;
    *) rm -f "$JAR" ;;
  esac
done
if [ -f models/starter.gguf ]; then
  mkdir -p "$BUILD/input/models"
  cp models/starter.gguf "$BUILD/input/models/"
fi

# The model runs in a process of its own, which needs bin/java: native commands stay in the runtime.
make_package() {
  jpackage --name Snowquill --app-version "$VERSION" --vendor Snowquill \
    --description "A desktop writing studio for novelists" \
    --module-path "$BUILD/modules" \
    --add-modules javafx.controls,javafx.fxml,java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.sql,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs \
    --jlink-options "--strip-debug --no-header-files --no-man-pages" \
    --input "$BUILD/input" --main-jar snowquill.jar --main-class app.snowquill.launcher.Main \
    --java-options "-XX:+UseSerialGC" --java-options "-Dfile.encoding=UTF-8" \
    --java-options "-XX:+ErrorFileToStderr" --java-options "-XX:-CreateCoredumpOnCrash" \
    --dest "$BUILD/packages" "$@"
  ls "$BUILD/packages"
}
