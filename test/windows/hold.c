/* What other programs do to files on Windows, and what a person does to a running command.
 *
 *   hold file  FILE SHARE READY STOP     keeps FILE open: SHARE is "none" (nobody else may open it) or "read"
 *   hold watch FOLDER SHARE MS READY STOP  opens each file that comes into FOLDER as soon as it appears, for MS, as scanners do
 *   hold beat  FILE MS                   makes FILE anew every tenth of a second, for MS: a program that does not end
 *   hold stop  SIGN OUT ERR LINE         runs LINE, presses Ctrl-C once the file SIGN is there, ends with its exit code
 *
 * READY is made once the work has begun; the appearance of STOP ends it. Paths are those of Windows.
 */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define MOST 4096
#define LIMIT 90000

static DWORD share;
static DWORD keep_for;
static wchar_t seen[MOST][MAX_PATH * 2];
static int known;

static int is_there(const wchar_t *file) { return GetFileAttributesW(file) != INVALID_FILE_ATTRIBUTES; }

static void make(const wchar_t *file) {
  HANDLE made = CreateFileW(file, GENERIC_WRITE, 7, NULL, CREATE_ALWAYS, 0, NULL);
  if (made != INVALID_HANDLE_VALUE) CloseHandle(made);
}

static DWORD WINAPI keep(void *held) {
  Sleep(keep_for);
  CloseHandle((HANDLE)held);
  return 0;
}

/* Every file below the folder that was not seen before; taken hold of unless this is the first look around. */
static void look(const wchar_t *folder, int first) {
  wchar_t pattern[MAX_PATH * 2], file[MAX_PATH * 2];
  WIN32_FIND_DATAW found;
  swprintf(pattern, MAX_PATH * 2, L"%ls\\*", folder);
  HANDLE each = FindFirstFileW(pattern, &found);
  if (each == INVALID_HANDLE_VALUE) return;
  do {
    if (!wcscmp(found.cFileName, L".") || !wcscmp(found.cFileName, L"..")) continue;
    swprintf(file, MAX_PATH * 2, L"%ls\\%ls", folder, found.cFileName);
    if (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) {
      look(file, first);
      continue;
    }
    int at = 0;
    while (at < known && wcscmp(seen[at], file)) at++;
    if (at < known || known == MOST) continue;
    if (!first) {
      HANDLE held = CreateFileW(file, GENERIC_READ, share, NULL, OPEN_EXISTING, 0, NULL);
      /* its writer may still have it: tried again at the next look */
      if (held == INVALID_HANDLE_VALUE) continue;
      wprintf(L"%ls\n", found.cFileName);
      fflush(stdout);
      CloseHandle(CreateThread(NULL, 0, keep, held, 0, NULL));
    }
    wcscpy(seen[known++], file);
  } while (FindNextFileW(each, &found));
  FindClose(each);
}

static int press(wchar_t **of) {
  SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
  STARTUPINFOW start = {sizeof start};
  PROCESS_INFORMATION child;
  DWORD code = 0, waited;
  FreeConsole();
  if (!AllocConsole()) return 91;
  start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdInput = CreateFileW(L"NUL", GENERIC_READ, 7, &inherited, OPEN_EXISTING, 0, NULL);
  start.hStdOutput = CreateFileW(of[1], GENERIC_WRITE, 7, &inherited, CREATE_ALWAYS, 0, NULL);
  start.hStdError = CreateFileW(of[2], GENERIC_WRITE, 7, &inherited, CREATE_ALWAYS, 0, NULL);
  if (!CreateProcessW(NULL, of[3], NULL, NULL, TRUE, 0, NULL, NULL, &start, &child)) return 92;
  for (waited = 0; !is_there(of[0]) && waited < LIMIT; waited += 5) {
    if (WaitForSingleObject(child.hProcess, 5) == WAIT_OBJECT_0) return 93;
  }
  /* only from here on: a child would inherit the deafness */
  SetConsoleCtrlHandler(NULL, TRUE);
  if (!GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0)) return 94;
  if (WaitForSingleObject(child.hProcess, LIMIT) != WAIT_OBJECT_0) {
    TerminateProcess(child.hProcess, 95);
    return 95;
  }
  GetExitCodeProcess(child.hProcess, &code);
  return (int)code;
}

int wmain(int count, wchar_t **of) {
  DWORD waited;
  if (count == 4 && !wcscmp(of[1], L"beat")) {
    for (waited = 0; waited < (DWORD)_wtoi(of[3]); waited += 100) {
      make(of[2]);
      Sleep(100);
    }
    return 0;
  }
  if (count == 6 && !wcscmp(of[1], L"stop")) return press(of + 2);
  if (count == 6 && !wcscmp(of[1], L"file")) {
    DWORD others = wcscmp(of[3], L"read") ? 0 : FILE_SHARE_READ;
    HANDLE held = CreateFileW(of[2], GENERIC_READ | GENERIC_WRITE, others, NULL, OPEN_EXISTING, 0, NULL);
    if (held == INVALID_HANDLE_VALUE) return (int)GetLastError();
    make(of[4]);
    for (waited = 0; !is_there(of[5]) && waited < LIMIT; waited += 20) Sleep(20);
    CloseHandle(held);
    return 0;
  }
  if (count == 7 && !wcscmp(of[1], L"watch")) {
    share = wcscmp(of[3], L"read") ? 0 : FILE_SHARE_READ;
    keep_for = (DWORD)_wtoi(of[4]);
    look(of[2], 1);
    make(of[5]);
    for (waited = 0; !is_there(of[6]) && waited < LIMIT; waited += 2) {
      look(of[2], 0);
      Sleep(2);
    }
    return 0;
  }
  return 64;
}
