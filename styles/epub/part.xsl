<?xml version="1.0" encoding="UTF-8"?>
<!--
  A part: its passages one below the other, each with its number, the base text, the lead translation, what was read
  twice, and its notes. Every passage keeps its number as anchor.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:book="urn:duizhao:book"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="div[@type = 'part']" mode="document">
    <!-- Which of the part's files, and what stands in it. -->
    <xsl:param name="file" as="xs:integer"/>
    <xsl:param name="divisions" as="element()*"/>
    <xsl:variable name="part" select="."/>
    <xsl:variable name="appendix" select="@subtype = 'appendix'"/>
    <xsl:variable name="suffix" select="book:suffix($file)"/>
    <xsl:variable name="range" select="book:range($divisions, $file)"/>
    <xsl:call-template name="document">
      <xsl:with-param name="name" select="'part-' || $part/@n || $suffix"/>
      <xsl:with-param name="title" select="book:part-title($part) || $range"/>
      <xsl:with-param name="division" select="if ($appendix) then 'backmatter' else 'bodymatter'"/>
      <xsl:with-param name="landmark" select="if ($part is $parts[1] and $suffix = '') then 'bodymatter' else ''"/>
      <xsl:with-param name="content">
        <section id="{$part/@xml:id}{$suffix}" class="part {$part/@subtype}">
          <xsl:attribute name="epub:type" select="if ($appendix) then 'appendix' else 'chapter'"/>
          <xsl:attribute name="role" select="if ($appendix) then 'doc-appendix' else 'doc-chapter'"/>
          <xsl:for-each select="$part">
            <xsl:call-template name="part-heading"><xsl:with-param name="range" select="$range"/></xsl:call-template>
            <xsl:if test="$suffix = ''"><xsl:call-template name="part-texts"/></xsl:if>
          </xsl:for-each>
          <xsl:apply-templates select="$divisions"/>
          <xsl:if test="$divisions[last()] is $part/div[last()]">
            <xsl:apply-templates select="$part/linkGrp[@type = 'quotation']" mode="quotations"/>
          </xsl:if>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A file of many megabytes opens slowly or not at all on small devices, so that long parts are cut. -->
  <xsl:variable name="passages-per-file" select="60"/>

  <xsl:function name="book:file-number" as="xs:integer">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="($division/accumulator-before('passages') - number($division/@type = 'passage')
        - $division/../accumulator-before('passages')) cast as xs:integer idiv $passages-per-file"/>
  </xsl:function>

  <!-- Nothing for the first file of a part, -2 for the second. -->
  <xsl:function name="book:suffix" as="xs:string">
    <xsl:param name="file" as="xs:integer"/>
    <xsl:sequence select="if ($file = 1) then '' else '-' || $file"/>
  </xsl:function>

  <!-- The passages of a file after the first. -->
  <xsl:function name="book:range" as="xs:string">
    <xsl:param name="divisions" as="element()*"/>
    <xsl:param name="file" as="xs:integer"/>
    <xsl:variable name="passages" select="$divisions/descendant-or-self::div[@type = 'passage']/@n"/>
    <xsl:sequence select="if ($file = 1 or empty($passages)) then ''
        else ', ' || $passages[1] || '–' || $passages[last()]"/>
  </xsl:function>

  <!-- Passage numbers are entries of the contents where a part has no headings and few enough passages to look for one
       in a list: the list of a long work would bury the rest. -->
  <xsl:variable name="listed-parts" as="xs:string*" select="$parts[not(.//div[@type = 'section'])]
      [count(div[@type = 'passage']) le 40]/@xml:id/string()"/>

  <xsl:function name="book:part-title" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="string(($part/head[@xml:lang = $language], $part/head, $part/@n)[1])"/>
  </xsl:function>

  <xsl:template name="part-heading">
    <xsl:param name="range" as="xs:string"/>
    <h1>
      <xsl:for-each select="head">
        <xsl:sort select="number(starts-with(@xml:lang, 'zh'))"/>
        <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
        <span class="title"><xsl:sequence select="book:lang(@xml:lang)"/><xsl:apply-templates/></span>
      </xsl:for-each>
      <xsl:if test="not(head)"><xsl:value-of select="@n"/></xsl:if>
      <xsl:value-of select="$range"/>
    </h1>
  </xsl:template>

  <!-- Which texts the part shows, and what kind they are of. -->
  <xsl:template name="part-texts">
    <xsl:variable name="base" select="(.//ab[@type = 'base'])[1]/@corresp"/>
    <xsl:variable name="others" select="distinct-values(.//ab[@type = 'witness'][@subtype = 'other']/@corresp)"/>
    <div class="texts">
      <p><xsl:call-template name="witness-line"><xsl:with-param name="pointer" select="$base"/></xsl:call-template></p>
      <xsl:if test="book:kind($base) = 'retroversion'">
        <p><xsl:value-of select="book:by-id(book:by-id($base)/@ana)/catDesc"/></p>
      </xsl:if>
      <xsl:for-each select="(.//ab[@type = 'witness'][@subtype = 'lead'])[1]/@corresp">
        <p><xsl:call-template name="witness-line"><xsl:with-param name="pointer" select="."/></xsl:call-template></p>
      </xsl:for-each>
      <xsl:if test="book:has-synopsis(.)">
        <p>
          <xsl:for-each select="$others">
            <xsl:if test="position() gt 1">, </xsl:if>
            <xsl:call-template name="siglum"><xsl:with-param name="pointer" select="."/></xsl:call-template>
          </xsl:for-each>
          <xsl:text>: in the </xsl:text>
          <a href="#synopsis-{@n}"><xsl:value-of select="lower-case(book:word('synopsis'))"/></a>
        </p>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template name="witness-line">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:variable name="witness" select="book:by-id($pointer)"/>
    <xsl:call-template name="siglum"><xsl:with-param name="pointer" select="$pointer"/></xsl:call-template>
    <xsl:text> </xsl:text>
    <xsl:call-template name="kind-label"><xsl:with-param name="witness" select="$witness"/></xsl:call-template>
  </xsl:template>

  <!-- “Retroversion 回译”, or the name of a witness of any other kind. -->
  <xsl:template name="kind-label">
    <xsl:param name="witness" as="element()?"/>
    <xsl:choose>
      <xsl:when test="$witness/bibl/@type = 'retroversion'">
        <xsl:value-of select="book:capital(book:word('retroversion'))"/>
        <xsl:text> </xsl:text>
        <span>
          <xsl:sequence select="book:lang($witness/@xml:lang)"/>
          <xsl:value-of select="book:retroversion-in($witness/@xml:lang)"/>
        </span>
      </xsl:when>
      <xsl:when test="$witness/bibl/@type = 'summary'">
        <xsl:value-of select="book:capital(book:word('summary')) || ', not a translation'"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$witness/bibl/name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A heading of the base text, with what stands below it. -->
  <xsl:template match="div[@type = 'part']//div[@type = 'section']">
    <section class="in-contents" id="section-{accumulator-before('sections')}">
      <xsl:element name="h{min((6, count(ancestor::div[@type = 'section']) + 2))}">
        <xsl:sequence select="book:lang((head/@xml:lang, ancestor::div[@type = 'part']//ab[@type = 'base']/@xml:lang)[1]
            [starts-with(., 'zh')])"/>
        <xsl:apply-templates select="head/node()"/>
        <xsl:for-each select="book:label-beside(.)">
          <xsl:text> </xsl:text>
          <span><xsl:sequence select="book:lang(../@xml:lang)"/><xsl:apply-templates/></span>
        </xsl:for-each>
      </xsl:element>
      <xsl:apply-templates select="div"/>
    </section>
  </xsl:template>

  <!-- Divisions with headings by the passage before which their headings stand. -->
  <xsl:key name="headed" match="div[@type = 'section']" use="book:passage-after(.)/@xml:id"/>

  <xsl:function name="book:passage-after" as="element()?">
    <xsl:param name="section" as="element()"/>
    <xsl:sequence select="($section//div[@type = 'passage'],
        $section/following::div[@type = 'passage'][1][ancestor::div[@type = 'part'] is $section/ancestor::div[@type = 'part']])[1]"/>
  </xsl:function>

  <!-- The heading of the lead translation that stands beside one of the base: the first beside the first. -->
  <xsl:function name="book:label-beside" as="element(label)?">
    <xsl:param name="section" as="element()"/>
    <xsl:variable name="passage" select="book:passage-after($section)"/>
    <xsl:variable name="labels" select="book:labels($passage/ab[@subtype = 'lead']/(s | ptr)[1])"/>
    <xsl:if test="$labels">
      <xsl:sequence select="$labels[count(key('headed', $passage/@xml:id, root($section))[. &lt;&lt; $section]) + 1]"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="div[@type = 'passage']">
    <xsl:variable name="parallel" select="exists(ab[@type = 'witness'])"/>
    <xsl:variable name="listed" select="$parallel and ../@xml:id = $listed-parts"/>
    <section class="passage{' in-contents'[$listed]}" id="{@xml:id}">
      <xsl:if test="$parallel">
        <xsl:element name="h{min((6, count(ancestor::div[@type = 'section']) + 2))}">
          <xsl:attribute name="class" select="'number'"/>
          <xsl:value-of select="@n"/>
        </xsl:element>
      </xsl:if>
      <xsl:variable name="texts" select="ab[@type = 'base'], ab[@subtype = 'lead']"/>
      <xsl:choose>
        <xsl:when test="$parallel">
          <div class="pair"><xsl:apply-templates select="$texts"/></div>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="$texts"/></xsl:otherwise>
      </xsl:choose>
      <xsl:variable name="here" select="ab[@type = 'base' or @subtype = 'lead']//@xml:id"/>
      <!-- Where there is a synopsis, what the witnesses have stands there. -->
      <xsl:apply-templates select="listApp/app[substring(@from, 2) = $here]
          [@type = ('doubled', 'editorial') or not(book:has-synopsis(ancestor::div[@type = 'part']))]"/>
      <xsl:call-template name="notes">
        <xsl:with-param name="notes" select="note[substring(@target, 2) = $here]"/>
      </xsl:call-template>
      <xsl:call-template name="elsewhere"/>
    </section>
  </xsl:template>

  <!-- The ways from a passage to what is said of it elsewhere in the book. -->
  <xsl:template name="elsewhere">
    <xsl:variable name="commentary" select="key('id', 'commentary-' || @n)"/>
    <xsl:variable name="synopsis" select="ancestor::div[@type = 'part'][book:has-synopsis(.)]"/>
    <xsl:if test="$commentary or $synopsis">
      <p class="elsewhere">
        <xsl:if test="$synopsis">
          <a href="#synopsis-{@n}">
            <xsl:value-of select="book:word('synopsis') || ' of ' || @n"/>
          </a>
        </xsl:if>
        <xsl:if test="$commentary and $synopsis"> · </xsl:if>
        <xsl:if test="$commentary">
          <a href="#commentary-{@n}"><xsl:value-of select="'Commentary on ' || @n"/></a>
        </xsl:if>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:variable name="has-readings" as="xs:boolean" select="exists($tei//ruby)"/>

  <xsl:template match="ab">
    <xsl:variable name="witness" select="book:by-id(@corresp)"/>
    <xsl:variable name="alone" select="not(../ab[@type = 'witness'])"/>
    <xsl:variable name="number" select="../@n"/>
    <!-- Chinese sentences stand without blanks between them. -->
    <xsl:variable name="blanks" select="not(starts-with(@xml:lang, 'zh'))"/>
    <!-- Most texts have neither verse nor headings of their own. -->
    <xsl:variable name="plain" select="empty(lb | label)"/>
    <div class="{(@subtype, @type)[1]}{' readings'[$has-readings and current()//ruby]}">
      <xsl:sequence select="book:lang(@xml:lang)"/>
      <xsl:if test="not($alone) or $witness/bibl/@type = 'retroversion'">
        <p class="label">
          <xsl:sequence select="book:lang($language)"/>
          <xsl:call-template name="witness-line">
            <xsl:with-param name="pointer" select="@corresp"/>
          </xsl:call-template>
        </p>
      </xsl:if>
      <xsl:for-each-group select="* except label" group-starting-with="milestone">
        <xsl:if test="not($plain)">
          <xsl:variable name="first" select="current-group()[not(self::milestone)][1]"/>
          <!-- Those that open the passage stand beside the base's, as far as there are any. -->
          <xsl:apply-templates select="subsequence(book:labels($first),
              1 + (if (position() = 1 and current()/../@subtype = 'lead') then count(key('headed', ../../@xml:id)) else 0))"/>
        </xsl:if>
        <p>
          <xsl:if test="not($plain) and current-group()[self::lb]"><xsl:attribute name="class" select="'verse'"/></xsl:if>
          <xsl:if test="$alone and position() = 1">
            <span class="number"><xsl:sequence select="book:lang($language)"/><xsl:value-of select="$number"/></span>
            <xsl:text> </xsl:text>
          </xsl:if>
          <xsl:for-each select="current-group()[not(self::milestone)]">
            <xsl:if test="$blanks and position() gt 1 and ($plain or not(self::lb or preceding-sibling::*[1][self::lb]))"><xsl:text> </xsl:text></xsl:if>
            <xsl:apply-templates select="."/>
          </xsl:for-each>
        </p>
      </xsl:for-each-group>
      <xsl:if test="not($plain)"><xsl:apply-templates select="book:labels-behind(*[last()])"/></xsl:if>
    </div>
  </xsl:template>

  <!-- The headings of a translation right before one of its sentences. -->
  <xsl:function name="book:labels" as="element(label)*">
    <xsl:param name="item" as="element()?"/>
    <xsl:sequence select="
        if ($item/preceding-sibling::*[1][self::label])
        then $item/preceding-sibling::label[following-sibling::*[not(self::label)][1] is $item]
        else ()"/>
  </xsl:function>

  <!-- The headings of a translation with which a text ends. -->
  <xsl:function name="book:labels-behind" as="element(label)*">
    <xsl:param name="last" as="element()?"/>
    <xsl:sequence select="$last[self::label]/../label[empty(following-sibling::*[not(self::label)])]"/>
  </xsl:function>

  <xsl:template match="ab/label">
    <xsl:element name="h{min((6, count(ancestor::div[@type = 'section']) + 3))}">
      <xsl:attribute name="class" select="'head'"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- The next line of a stanza. -->
  <xsl:template match="ab/lb"><br/></xsl:template>

  <xsl:template match="s">
    <span class="s" id="{@xml:id}"><xsl:apply-templates/></span>
    <xsl:if test="@type"><xsl:call-template name="shared"/></xsl:if>
  </xsl:template>

  <!-- A sentence that stands in full at an earlier passage too. -->
  <xsl:template match="ptr[@type = 'shared']">
    <xsl:variable name="passage" select="ancestor::div[@type = 'passage']/@n"/>
    <xsl:for-each select="book:by-id(@target)">
      <span class="s"><xsl:apply-templates mode="again"/></span>
      <xsl:call-template name="shared"><xsl:with-param name="at" select="$passage"/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- A number that stands for nothing any more is kept, so that it is never given again. -->
  <xsl:template match="gap[@reason = 'retired']">
    <em class="omits">
      <xsl:sequence select="book:lang($language)"/>
      <xsl:text>number retired: </xsl:text>
      <xsl:apply-templates select="desc/node()"/>
    </em>
  </xsl:template>

  <xsl:template match="gap[@reason = 'rights']">
    <em class="omits">not included in this edition; see The Witnesses</em>
  </xsl:template>

  <xsl:template match="gap[@reason = 'omitted']">
    <em class="omits">omits the passage</em>
  </xsl:template>

  <!-- “shared with R.4” -->
  <xsl:template name="shared">
    <!-- The passage that shows it, where that is not the one it stands in. -->
    <xsl:param name="at" as="xs:string?" select="()"/>
    <xsl:param name="anchors" select="''"/>
    <xsl:if test="@type = 'shared'">
      <xsl:variable name="here" select="string(ancestor::div[@type = 'passage']/@n)"/>
      <xsl:variable name="others" select="tokenize(@corresp) ! substring(., 2)
          [. ne ($here, $at)[last()]]"/>
      <xsl:if test="exists($others)">
        <xsl:text> </xsl:text>
        <span class="shared">
          <xsl:sequence select="book:lang($language)"/>
          <xsl:text>(shared with </xsl:text>
          <xsl:for-each select="$others">
            <xsl:if test="position() gt 1">, </xsl:if>
            <a class="place" href="#{$anchors}{.}"><xsl:value-of select="."/></a>
          </xsl:for-each>
          <xsl:text>)</xsl:text>
        </span>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- A term is linked where it first occurs in its passage, and plain text after that. Note marks inside it stand
       outside the link, since a link cannot hold another. -->
  <xsl:template match="s/term">
    <xsl:variable name="ref" select="@ref"/>
    <xsl:variable name="first" select=". is (ancestor::div[@type = 'passage']/ab/s/term[@ref = $ref])[1]"/>
    <xsl:variable name="passage" select="ancestor::div[@type = 'passage']/@n"/>
    <xsl:for-each-group select="node()" group-adjacent="exists(self::text() | self::ruby)">
      <xsl:choose>
        <xsl:when test="current-grouping-key() and $first">
          <a class="term" href="{$ref}" epub:type="glossref" role="doc-glossref">
            <xsl:if test="position() = 1">
              <xsl:attribute name="id" select="substring($ref, 2) || '-in-' || $passage"/>
            </xsl:if>
            <xsl:apply-templates select="current-group()"/>
          </a>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="current-group()"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- A word and how it is read; in brackets where a reader knows no ruby. -->
  <xsl:template match="ruby" mode="#default again">
    <ruby>
      <xsl:value-of select="rb"/>
      <rp>(</rp>
      <rt><xsl:sequence select="book:lang('zh-Latn-pinyin')"/><xsl:value-of select="rt"/></rt>
      <rp>)</rp>
    </ruby>
    <!-- Words do not break, but a line may end between two of them. -->
    <xsl:if test="following-sibling::node()[1][self::ruby]"><wbr/></xsl:if>
  </xsl:template>

  <!-- Words of a sentence shown a second time: no anchors, no marks. -->
  <xsl:template match="term" mode="again">
    <xsl:apply-templates mode="again"/>
  </xsl:template>
  <xsl:template match="ptr" mode="again"/>

</xsl:stylesheet>
