; Inno Setup 6: iscc /DVersion=0.2.0 /DOut=build\packages packaging\windows\inglenook.iss
; With /DSign the installer and the program are signed by the sign tool named `inglenook` (Inno Setup
; IDE, Tools, Configure Sign Tools; for instance: signtool sign /fd sha256 /tr TIMESTAMP /td sha256 $f).

#ifndef Version
  #error Give the version: /DVersion=0.2.0
#endif
#ifndef Out
  #define Out "..\..\build\packages"
#endif

[Setup]
AppId={{6B1E9D9C-6F1B-4F8B-9C3E-0D5B7B0A3A51}
AppName=Inglenook
AppVersion={#Version}
AppPublisher=The Inglenook developers
DefaultDirName={autopf}\Inglenook
DefaultGroupName=Inglenook
; For one user without an administrator, or for all with one; the user is asked.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile={#Out}\icons\inglenook.ico
UninstallDisplayIcon={app}\inglenook.exe
OutputDir={#Out}
OutputBaseFilename=Inglenook-{#Version}-x64
Compression=lzma2/max
SolidCompression=yes
LZMANumBlockThreads=4
WizardStyle=modern
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes
#ifdef Sign
SignTool=inglenook
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "Make the command `inglenook` available in terminals"; Flags: unchecked

[Files]
#ifdef Sign
Source: "{#Out}\inglenook\inglenook.exe"; DestDir: "{app}"; Flags: ignoreversion sign
Source: "{#Out}\inglenook\inglenook-cli.exe"; DestDir: "{app}"; Flags: ignoreversion sign
#else
Source: "{#Out}\inglenook\inglenook.exe"; DestDir: "{app}"; Flags: ignoreversion
Source: "{#Out}\inglenook\inglenook-cli.exe"; DestDir: "{app}"; Flags: ignoreversion
#endif
Source: "{#Out}\inglenook\_internal\*"; DestDir: "{app}\_internal"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; Libraries of the version before must not mix with this one's.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Inglenook"; Filename: "{app}\inglenook.exe"; AppUserModelID: "Inglenook.Inglenook"
Name: "{autodesktop}\Inglenook"; Filename: "{app}\inglenook.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\Inglenook.gguf"; ValueType: string; ValueData: "GGUF language model"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Inglenook.gguf\DefaultIcon"; ValueType: string; ValueData: "{app}\inglenook.exe,0"
Root: HKA; Subkey: "Software\Classes\Inglenook.gguf\shell\open\command"; ValueType: string; ValueData: """{app}\inglenook.exe"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\.gguf\OpenWithProgids"; ValueType: string; ValueName: "Inglenook.gguf"; ValueData: ""; Flags: uninsdeletevalue
; Documents keep their program; Inglenook is one more in "Open with".
Root: HKA; Subkey: "Software\Classes\Applications\inglenook.exe\shell\open\command"; ValueType: string; ValueData: """{app}\inglenook.exe"" open ""%1"""; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\inglenook.exe\SupportedTypes"; ValueType: string; ValueName: ".pdf"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\inglenook.exe\SupportedTypes"; ValueType: string; ValueName: ".docx"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\inglenook.exe\SupportedTypes"; ValueType: string; ValueName: ".md"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\inglenook.exe\SupportedTypes"; ValueType: string; ValueName: ".txt"; ValueData: ""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: not IsOnPath

[Run]
Filename: "{app}\inglenook.exe"; Description: "{cm:LaunchProgram,Inglenook}"; Flags: nowait postinstall skipifsilent

[Code]
function IsOnPath: Boolean;
var
  Path: string;
begin
  Result := RegQueryStringValue(HKCU, 'Environment', 'Path', Path)
    and (Pos(';' + Lowercase(ExpandConstant('{app}')) + ';', ';' + Lowercase(Path) + ';') > 0);
end;

{ What was added to the path is taken out again; the registry section can only add. }
procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Path: string;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKCU, 'Environment', 'Path', Path)
    and (StringChangeEx(Path, ';' + ExpandConstant('{app}'), '', True) > 0) then
    RegWriteExpandStringValue(HKCU, 'Environment', 'Path', Path);
end;
