@echo off
rem Starts Duizhao. Needs Java 17 or later, from JAVA_HOME or the path.
rem DUIZHAO_JAVA_OPTS   options for Java, such as -Xmx8g for a very large edition
setlocal
set "JAR=%~dp0..\lib\duizhao.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo error: Duizhao needs Java 17 or later, and there is none. 1>&2
    echo   Install one, or set JAVA_HOME to where it is. 1>&2
    exit /b 1
)
rem The workbench runs for hours: there the second compiler pays, and what is kept softly is wanted again.
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseParallelGC -XX:SoftRefLRUPolicyMSPerMB=1 -XX:MetaspaceSize=200m -XX:InitialRAMPercentage=6 -XX:MaxNewSize=600m -XX:MaxTenuringThreshold=0"
if "%~1"=="serve" set "OPTIONS=-XX:+UseParallelGC"
"%JAVA%" %OPTIONS% -Djava.awt.headless=true %DUIZHAO_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
